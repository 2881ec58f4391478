// section: Where the check itself lies
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace answer {
double numeric_derivative(const std::function<double(double)>& f, double x, double h,
                          double tolerance);
}

const exercise::function<decltype(answer::numeric_derivative)> numeric_derivative(
    "numeric_derivative");

const exercise::named<double(double)> relu = {"relu",
                                              [](double x) { return std::max(0.0, x); }};
const exercise::named<double(double)> sine = {"sine", [](double x) { return std::sin(x); }};
const exercise::named<double(double)> square = {"square", [](double x) { return x * x; }};
const double nan_ = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("At a kink") {
    numeric_derivative(relu, 0, 1e-5, 0.9).gives(nan_);
    numeric_derivative(relu, 2, 1.5, 0.9).gives(1);
    numeric_derivative(relu, 0.5e-5, 1e-5, 1e-4).gives(nan_);
    numeric_derivative(relu, -0.5e-5, 1e-5, 1e-4).gives(nan_);
}

TEST_CASE("A smooth function") {
    numeric_derivative(sine, 1, 1e-5, 1e-4).gives(0.5403023058681398, {1e-9, 0});
    numeric_derivative(square, 3, 0.5, 2).gives(6);
}

TEST_CASE("Beside a kink") {
    numeric_derivative(relu, 2e-5, 1e-5, 1e-4).gives(1, {1e-9, 1e-9});
    numeric_derivative(relu, -2e-5, 1e-5, 1e-4).gives(0);
}

TEST_CASE("A kink that bends down") {
    const exercise::named<double(double)> roof = {"roof",
                                                  [](double x) { return -std::abs(x); }};
    numeric_derivative(roof, 0, 1e-5, 1e-4).gives(nan_);
}

TEST_CASE("A difference that is just tolerated") {
    numeric_derivative(square, 3, 0.5, 1).gives(6);
}

TEST_CASE("A tolerance that is too small") {
    numeric_derivative(square, 3, 0.5, 0.9).gives(nan_);
}
