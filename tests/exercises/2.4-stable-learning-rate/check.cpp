// section: Where exactly is too large?
#include "check.hpp"

#include <cmath>
#include <span>

namespace answer {
double stable_learning_rate(std::span<const double> x);
}

const exercise::function<decltype(answer::stable_learning_rate)> rate(
    "stable_learning_rate");

TEST_CASE("Inputs with a mean of zero and others") {
    rate.over({{{1, -1}}, {{3}}, {{0, 1}}, {{2, -4, -1}}})
        .gives({1, 0.1, 2 / (1.5 + std::sqrt(1.25)), 2 / (8 + std::sqrt(40.0))});
}

TEST_CASE("The same inputs twice") { rate({3, 3, 3}).gives(0.1); }

TEST_CASE("Inputs far from zero") {
    rate({20, 22}).gives(2 / (443 + std::sqrt(441.0 * 441 + 4 * 441)));
}
