// section: A question, and labels
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> fetch(std::span<const double> Q, std::span<const double> K,
                          std::span<const double> V, std::size_t d);
}

const exercise::function<decltype(answer::fetch)> fetch("fetch");

TEST_CASE("The query of the text") {
    fetch({std::log(3.0)}, {1, 0}, {10, 2}, 1).gives({8});
}

TEST_CASE("Four numbers in a key") {
    fetch({2 * std::log(3.0), 0, 0, 0}, {1, 5, 0, 0, 0, 0, 7, 0}, {10, 2}, 4).gives({8});
}

TEST_CASE("Two queries and three values of two numbers") {
    const double x = std::log(2.0), y = std::log(3.0);
    fetch({x, y}, {1, 0, 0}, {8, 4, 0, 12, 4, -8}, 1).gives({5, 3, 28.0 / 5, 16.0 / 5});
}

// The scores are ln 2, 0, 0 and 0, ln 3, 0.

TEST_CASE("Two queries of two numbers") {
    const double root = std::sqrt(2.0);
    fetch({root * std::log(2.0), 0, 0, root * std::log(3.0)}, {1, 0, 0, 1, 0, 0},
          {8, 4, 20}, 2)
        .gives({10, 8});
}

TEST_CASE("Equal scores") { fetch({1, 0}, {0, 1, 0, 5, 0, 3}, {3, 6, 12}, 2).gives({7}); }

TEST_CASE("Large scores") {
    fetch({1000, 1}, {1, 0}, {5, 3}, 1)
        .gives({5, (5 * std::exp(1.0) + 3) / (std::exp(1.0) + 1)});
}

TEST_CASE("Large negative scores") { fetch({-1000}, {1, 2}, {5, 3}, 1).gives({5}); }
