// section: The way back
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> backward(std::span<const double> x, std::span<const double> d,
                             double epsilon);
}

const exercise::function<decltype(answer::backward)> backward("backward");

/// The sum of d times x standardised.
auto loss(const std::vector<double>& d, double epsilon) {
    return [=](const std::vector<double>& x) {
        double mean = 0, variance = 0, sum = 0;
        for (double v : x) mean += v / static_cast<double>(x.size());
        for (double v : x)
            variance += (v - mean) * (v - mean) / static_cast<double>(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += d[i] * (x[i] - mean) / std::sqrt(variance + epsilon);
        return sum;
    };
}

TEST_CASE("The column of the text") {
    backward({1, 3, 4, 5, 7}, {2, -1, 0, 1, 3}, 0)
        .gives({0.875, -0.875, -0.5, -0.125, 0.625});
}

// The mean is 6, the variance 9. With epsilon 7 the root is 4, and x standardised is -5/4, 1/4,

// 1/4, 3/4; the mean of d is 2, that of the products 1.

TEST_CASE("A column of four with an epsilon") {
    backward({1, 7, 7, 9}, {0, 8, -4, 4}, 7).gives({-0.1875, 1.4375, -1.5625, 0.3125});
}

TEST_CASE("The column of the text with an epsilon") {
    backward({1, 3, 4, 5, 7}, {2, -1, 0, 1, 3}, 5)
        .gives({4.0 / 9, -17.0 / 27, -1.0 / 3, -1.0 / 27, 5.0 / 9});
}

TEST_CASE("Compared with wiggling") {
    const std::vector<double> x = {0.5, -1.5, 2, 0, -0.25, 3},
                              d = {1, 0.5, -2, 0.25, 3, -1};
    backward(x, d, 0.01).is_the_gradient_of(loss(d, 0.01), x);
}

TEST_CASE("Slopes that are all equal") {
    backward({1, 3, 4, 5, 7}, {3, 3, 3, 3, 3}, 0).gives({0, 0, 0, 0, 0});
}

TEST_CASE("Slopes in proportion to the column") {
    backward({1, 3, 4, 5, 7}, {-3, -1, 0, 1, 3}, 0).gives({0, 0, 0, 0, 0});
}

TEST_CASE("A column of equal numbers") {
    backward({2, 2, 2}, {1, 2, 6}, 0.25).gives({-4, -2, 6});
}
