// section: Look, then think
#include "check.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace answer {
std::size_t ahead(const std::function<std::vector<double>(const std::vector<int>&)>& f,
                  const std::vector<int>& tokens, int kinds);
}

using row = std::vector<double>;
using tokens = std::vector<int>;

const exercise::function<decltype(answer::ahead)> ahead("ahead");
using network = exercise::named<row(const tokens&)>;

const network behind{"returns the token behind each", [](const tokens& t) {
                         row said(t.size());
                         for (std::size_t i = 0; i + 1 < t.size(); ++i) said[i] = t[i + 1];
                         return said;
                     }};
const network so_far{"adds up the tokens so far", [](const tokens& t) {
                         row said(t.begin(), t.end());
                         for (std::size_t i = 1; i < t.size(); ++i) said[i] += said[i - 1];
                         return said;
                     }};
const network last{"asks everywhere whether the last token is 3",
                   [](const tokens& t) { return row(t.size(), t.back() == 3); }};
const network two{"adds a billionth of the next token but one", [](const tokens& t) {
                      row said(t.begin(), t.end());
                      for (std::size_t i = 0; i + 2 < t.size(); ++i)
                          said[i] += 1e-9 * t[i + 2];
                      return said;
                  }};
const network first{"takes the second last token from the second", [](const tokens& t) {
                        row said(t.size());
                        said[1] = t[1] - t[t.size() - 2];
                        return said;
                    }};

const network zero{"asks everywhere whether the last token is 0",
                   [](const tokens& t) { return row(t.size(), t.back() == 0); }};
const network four{"asks everywhere whether the last token is 4",
                   [](const tokens& t) { return row(t.size(), t.back() == 4); }};

TEST_CASE("The network of the text") { ahead(behind, {1, 0, 1}, 2).gives(1); }

TEST_CASE("A network that looks back") { ahead(so_far, {1, 0, 3, 1, 2}, 4).gives(0); }

TEST_CASE("A very small share of the future") { ahead(two, {1, 0, 3, 1, 2}, 4).gives(2); }

TEST_CASE("Only one token shows it") { ahead(last, {1, 0, 2, 1, 2}, 4).gives(4); }

TEST_CASE("Only token 0 shows it") { ahead(zero, {1, 0, 2, 2}, 3).gives(3); }

TEST_CASE("A token that there is not") { ahead(four, {1, 0, 2, 3}, 4).gives(0); }

TEST_CASE("Neither the first number nor the last token") {
    ahead(first, {1, 0, 2, 1, 0, 1}, 4).gives(3);
}

TEST_CASE("One token") { ahead(so_far, {2}, 4).gives(0); }
