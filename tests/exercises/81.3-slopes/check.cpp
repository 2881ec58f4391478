// section: Slopes
#include "check.hpp"

#include <cmath>

namespace answer {
double slope_of_square(double x);
double slope_of_exponential(double x);
double slope_of_logarithm(double x);
double slope_of_product(double x);
}

const exercise::function<decltype(answer::slope_of_square)> slope_of_square(
    "slope_of_square");
const exercise::function<decltype(answer::slope_of_exponential)> slope_of_exponential(
    "slope_of_exponential");
const exercise::function<decltype(answer::slope_of_logarithm)> slope_of_logarithm(
    "slope_of_logarithm");
const exercise::function<decltype(answer::slope_of_product)> slope_of_product(
    "slope_of_product");

const double e = std::exp(1.0);

TEST_CASE("The square") {
    slope_of_square.over({{1}, {0}, {-2}, {0.5}}).gives({24, 6, -30, 15});
}

TEST_CASE("The exponential") {
    slope_of_exponential.over({{1}, {0}, {-0.5}, {2}})
        .gives({-2 / (e * e), -2, -2 * e, -2 / (e * e * e * e)});
}

TEST_CASE("The logarithm") {
    slope_of_logarithm.over({{1}, {2}, {0.25}, {10}}).gives({1, 0.5, 4, 0.1});
}

TEST_CASE("The product") {
    slope_of_product.over({{1}, {0}, {-1}, {2}}).gives({2 * e, 1, 0, 3 * e * e});
}
