// section: A batch, with matrices
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> weight_gradient(std::span<const double> X, std::span<const double> D,
                                    std::size_t N, std::size_t n, std::size_t m);
}

const exercise::function<decltype(answer::weight_gradient)> weight_gradient(
    "weight_gradient");

TEST_CASE("The two examples of the text") {
    weight_gradient({1, 2, 3, 4}, {0.5, -1}, 2, 2, 1).gives({-2.5, -3});
}

TEST_CASE("As many inputs as neurons") {
    weight_gradient({1, 2, 0, 1, 3, -1}, {1, 0, 2, 1, 0, -1}, 3, 2, 2).gives({1, -3, 4, 2});
}

TEST_CASE("A single example") {
    weight_gradient({1, 2, 3}, {10, -1}, 1, 3, 2).gives({10, -1, 20, -2, 30, -3});
}

TEST_CASE("A single input") {
    weight_gradient({1, 2, -1}, {1, 4, 0.5, -2, 3, 2}, 3, 1, 2).gives({-1, -2});
}

TEST_CASE("Three inputs and five neurons") {
    weight_gradient({1, 0, 2, -1, 3, 0.5}, {1, 2, 0, -1, 0.5, 2, 0, 1, 4, -2}, 2, 3, 5)
        .gives({-1, 2, -1, -5, 2.5, 6, 0, 3, 12, -6, 3, 4, 0.5, 0, 0});
}
