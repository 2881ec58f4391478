// section: Three loops
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> add_bias(std::vector<double> z, std::span<const double> bias,
                             std::size_t n, std::size_t m);
}

const exercise::function<decltype(answer::add_bias)> add_bias("add_bias");

TEST_CASE("The sheet of paper") {
    add_bias({1, 3, 3, 2}, {10, 20}, 2, 2).gives({11, 23, 13, 22});
}

TEST_CASE("Two examples and three neurons") {
    add_bias({1, 2, 3, 4, 5, 6}, {10, 20, 30}, 2, 3).gives({11, 22, 33, 14, 25, 36});
}

TEST_CASE("Three examples and one neuron") {
    add_bias({1, 2, 3}, {10}, 3, 1).gives({11, 12, 13});
}
