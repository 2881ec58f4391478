// section: Points for hours
#include "check.hpp"

#include <span>
#include <stdexcept>

namespace answer {
double dot(std::span<const double> weights, std::span<const double> inputs);
}

const exercise::function<decltype(answer::dot)> dot("dot");

TEST_CASE("The points of Dan") { dot({1, 2}, {6, 5}).gives(16); }

TEST_CASE("Three weights and one of them negative") {
    dot({3, -1, 2}, {1, 10, 100}).gives(193);
}

TEST_CASE("A single product") { dot({4}, {0.25}).gives(1); }

TEST_CASE("Lists of different lengths are refused") {
    dot({1, 2}, {1, 2, 3}).throws<std::invalid_argument>();
    dot({1, 2, 3}, {1, 2}).throws<std::invalid_argument>();
    dot({}, {1}).throws<std::invalid_argument>();
    dot({1}, {}).throws<std::invalid_argument>();
}

TEST_CASE("Two empty lists") { dot({}, {}).gives(0); }
