// section: A price on weights
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> with_penalty(double loss, std::span<const double> gradient,
                                 std::span<const double> values, std::size_t biases,
                                 double lambda);
}

const exercise::function<decltype(answer::with_penalty)> with_penalty("with_penalty");

TEST_CASE("The two weights and the bias of the text") {
    with_penalty(0.5, {0.1, 0.2, 0.3}, {3, -1, 2}, 1, 0.1).gives({1, 0.4, 0.1, 0.3});
}

TEST_CASE("Four weights and three biases") {
    with_penalty(0.25, {1, -2, 0.5, 0, 3, -1, 0.75}, {2, -4, 1, 0.5, 8, -6, 5}, 3, 0.5)
        .gives({5.5625, 2, -4, 1, 0.25, 3, -1, 0.75});
}

TEST_CASE("Weights without biases") {
    with_penalty(1, {0, 0, 0}, {1, -2, 4}, 0, 2).gives({22, 2, -4, 8});
}

TEST_CASE("A single bias pays nothing") {
    with_penalty(0.75, {-0.5}, {7}, 1, 3).gives({0.75, -0.5});
}

TEST_CASE("A price of zero") {
    with_penalty(0.5, {1, 2, -3}, {4, -5, 6}, 1, 0).gives({0.5, 1, 2, -3});
}
