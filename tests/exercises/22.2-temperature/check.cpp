// section: How to choose a letter
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> at_temperature(std::span<const double> shares, double temperature);
}

const exercise::function<decltype(answer::at_temperature)> at_temperature("at_temperature");

TEST_CASE("The shares of the text") { at_temperature({0.25, 0.75}, 0.5).gives({0.1, 0.9}); }

TEST_CASE("A temperature of 1") {
    at_temperature({0.5, 0.125, 0.375}, 1).gives({0.5, 0.125, 0.375});
}

TEST_CASE("Hot") {
    at_temperature({0.64, 0.04, 0.32}, 2)
        .gives({0.8 / (1 + std::sqrt(0.32)), 0.2 / (1 + std::sqrt(0.32)),
                std::sqrt(0.32) / (1 + std::sqrt(0.32))});
}

TEST_CASE("Cold") {
    at_temperature({0.2, 0.4, 0.1, 0.3}, 1.0 / 3)
        .gives({8.0 / 100, 64.0 / 100, 1.0 / 100, 27.0 / 100});
}

TEST_CASE("A share of 0") { at_temperature({0, 0.2, 0.8}, 2).gives({0, 1.0 / 3, 2.0 / 3}); }
