// section: What backward, zero_grad and detach do
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> backward(std::span<const int> kinds, std::span<const std::size_t> left,
                             std::span<const std::size_t> right,
                             std::span<const double> values,
                             std::span<const double> gradients);
}

const exercise::function<decltype(answer::backward)> backward("backward");

// w = 3, y = w w, z = y + y.
TEST_CASE("Once and once more") {
    backward({0, 2, 1}, {0, 0, 1}, {0, 0, 1}, {3, 9, 18}, {0, 0, 0}).gives({12, 2, 1});
    backward({0, 2, 1}, {0, 0, 1}, {0, 0, 1}, {3, 9, 18}, {12, 2, 1}).gives({24, 2, 1});
}

// x = 3, y = 4, u = 5 is not used; a = x y, b = a + x, c = a b.
TEST_CASE("The sum of the box and gradients of another loss") {
    backward({0, 0, 0, 2, 1, 2}, {0, 0, 0, 0, 3, 3}, {0, 0, 0, 1, 0, 4},
             {3, 4, 5, 12, 15, 180}, {1, -1, 6, 100, 1000, 10000})
        .gives({121, 80, 6, 27, 12, 1});
}

TEST_CASE("A given number behind a computed one") {
    backward({0, 2, 0, 2}, {0, 0, 2, 1}, {0, 0, 2, 2}, {2, 4, 5, 20}, {0.5, 7, 0.25, 9})
        .gives({20.5, 5, 4.25, 1});
}
