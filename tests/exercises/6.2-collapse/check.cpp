// section: First without a bend
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> collapse(std::span<const double> W1, std::span<const double> b1,
                             std::span<const double> W2, std::span<const double> b2);
}

const exercise::function<decltype(answer::collapse)> collapse("collapse");

TEST_CASE("The two layers of the text") {
    collapse({1, 2, 0, 1}, {1, 1}, {1, 3}, {5}).gives({7, 3, 9});
}

TEST_CASE("Two inputs and three hidden neurons and two outputs") {
    collapse({1, 2, -1, 0, 1, 3}, {1, -1, 2}, {1, 4, 2, 0, 3, -1}, {-2, 7})
        .gives({2, 5, 11, -3, 3, 9});
}

TEST_CASE("Three inputs and one hidden neuron and two outputs") {
    collapse({2, -1, 3}, {4}, {5, -2}, {1, 10}).gives({10, -4, -5, 2, 15, -6, 21, 2});
}

TEST_CASE("Squares and equally many biases") {
    collapse({1, 2, 3, 4}, {1, -1}, {0, 1, 2, -1}, {10, 20}).gives({4, -1, 8, -1, 8, 22});
}
