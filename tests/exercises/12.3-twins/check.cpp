// section: Twins
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace answer {
std::vector<std::pair<std::size_t, std::size_t>> twins(std::span<const double> W,
                                                       std::span<const double> bias);
}

const exercise::function<decltype(answer::twins)> twins("twins");

/// The pairs that are found in a layer, as a text. Its weights are given row by row; a remark
/// says what one does not see.
auto layer(const std::vector<std::vector<double>>& rows, const std::vector<double>& bias,
           const std::string& remark = "") {
    std::vector<double> W;
    std::string shown;
    for (const std::vector<double>& row : rows) {
        W.insert(W.end(), row.begin(), row.end());
        shown += (shown.empty() ? "" : ", ") + exercise::show(row);
    }
    return twins.when("twins(W, " + exercise::show(bias) + "), where the " +
                          (rows.size() == 1 ? "only row" : "rows") + " of W " +
                          (rows.size() == 1 ? "is " : "are ") + shown + remark,
                      [=](auto f) {
                          std::string text;
                          for (const auto& [a, b] : f(W, bias))
                              text += (text.empty() ? "(" : ", (") + std::to_string(a) +
                                      ", " + std::to_string(b) + ")";
                          return text.empty() ? std::string("no pairs") : text;
                      });
}

TEST_CASE("The layer of the text") {
    layer({{1, 2, 1}, {3, 4, 3}}, {0, 0, 0}).gives("(0, 2)");
}

// Two of its rows are equal, too.
TEST_CASE("Four inputs and five neurons") {
    layer({{-2, 1, 1, 5, 0}, {3, 0.5, 0.5, -1, 2}, {-2, 1, 1, 5, 0}, {0, 7, 7, 4, -3}},
          {0.5, -1, -1, 0.5, 2})
        .gives("(1, 2)");
}

// Neurons 1, 2 and 3 differ from neuron 0 in one weight; 4 has its weights in another order.
TEST_CASE("All but one of the weights are equal") {
    layer({{1, 9, 1, 1, 3}, {-2, -2, 8, -2, 1}, {3, 3, 3, 7, -2}}, {4, 4, 4, 4, 4})
        .gives("no pairs");
}

TEST_CASE("Equal weights and different biases") {
    layer({{0.5, 2, 0.5, 2}, {-1, 3, -1, 3}}, {1, -1, -1, 1}).gives("no pairs");
    layer({{6, 6, 6, 1}, {-4, -4, -4, 1}}, {0, 2.5, 0, 0}).gives("(0, 2)");
}

TEST_CASE("Three that are equal and another two") {
    layer({{0.5, 3, -1, 3, 3, 0.5, 2, 8}, {-1, 0.25, 4, 0.25, 0.25, -1, 6, -5}},
          {1, -1, 0, -1, -1, 1, 2, -3})
        .gives("(0, 5), (1, 3), (1, 4), (3, 4)");
}

TEST_CASE("The first and the last neuron") {
    layer({{-3, 1, 4, -3}, {2, 5, 2, 2}, {7, 7, -7, 7}}, {0.5, 0.5, 0.5, 0.5})
        .gives("(0, 3)");
}

TEST_CASE("All begin with the same weights") {
    layer({{0.01, 0.01, 0.01, 0.01}, {0.01, 0.01, 0.01, 0.01}}, {0, 0, 0, 0})
        .gives("(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)");
}

TEST_CASE("The last bit is different") {
    const double more = std::nextafter(0.1, 1);
    const std::string second = ", and the second 0.1 is larger by one bit",
                      first = ", and the first 0.1 is larger by one bit";
    layer({{0.1, more}, {3, 3}}, {1, 1}, second).gives("no pairs");
    layer({{-2, -2}, {3, 3}, {0.5, 0.5}}, {more, 0.1}, first).gives("no pairs");
}

TEST_CASE("A single input") {
    layer({{2, -2, 0, 2, -2}}, {1, 3, 0, 1, 3}).gives("(0, 3), (1, 4)");
}

TEST_CASE("A single neuron") { layer({{2}, {2}, {-1}}, {5}).gives("no pairs"); }
