// section: What a vote looks like
#include "check.hpp"

#include <cmath>
#include <span>
#include <stdexcept>

namespace answer {
double distance(std::span<const double> weights, double bias, std::span<const double> x);
}

const exercise::function<decltype(answer::distance)> distance_("distance");

TEST_CASE("Gus above the line") { distance_({1, 2}, -14, {7, 4}).gives(1 / std::sqrt(5)); }

TEST_CASE("Eva below it") { distance_({1, 2}, -14, {10, 1}).gives(-2 / std::sqrt(5)); }

TEST_CASE("Twice the weights and twice the bias") {
    distance_({2, 4}, -28, {7, 4}).gives(1 / std::sqrt(5));
}

TEST_CASE("Three dimensions") { distance_({2, -1, 2}, 3, {1, 10, -1}).gives(-7.0 / 3); }

TEST_CASE("A point on the line") { distance_({3, 4}, -7, {1, 1}).gives(0); }

TEST_CASE("Weights that are all zero") {
    distance_({0, 0}, 1, {1, 1}).throws<std::invalid_argument>();
}
