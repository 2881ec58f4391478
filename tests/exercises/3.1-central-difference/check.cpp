// section: Two errors, pulling apart
#include "check.hpp"

#include <cmath>
#include <functional>

namespace answer {
double central_difference(const std::function<double(double)>& f, double x, double h);
}

const exercise::function<decltype(answer::central_difference)> central_difference(
    "central_difference");

const exercise::named<double(double)> cube = {"cube", [](double x) { return x * x * x; }};
const exercise::named<double(double)> sine = {"sine", [](double x) { return std::sin(x); }};

TEST_CASE("The cube of the exercise") { central_difference(cube, 2, 0.1).gives(12.01); }

TEST_CASE("A large step and a small one") {
    central_difference.over({{cube, 0, 1}, {cube, 1, 0.5}, {cube, -1, 0.001}})
        .gives({1, 3.25, 3.000001}, {1e-9, 1e-9});
}

TEST_CASE("The slope of the sine") {
    central_difference(sine, 1, 1e-5).gives(0.5403023058681398, {1e-9, 0});
}
