// section: What a single liar can do
#include "check.hpp"

#include <array>
#include <cmath>
#include <span>

namespace answer {
std::array<double, 3> lopsided_error(double slope, double intercept,
                                     std::span<const double> x, std::span<const double> y,
                                     double above, double below);
}

const exercise::function<decltype(answer::lopsided_error)> lopsided_error(
    "lopsided_error", {"L", "dL/dslope", "dL/dintercept"});

TEST_CASE("Three evenings") {
    lopsided_error(5, 110, {2, -3, 4}, {130, 88, 136}, 1, 3)
        .gives({55.0 / 3, -7, -5.0 / 3});
}

TEST_CASE("Equal costs are absolute errors") {
    lopsided_error(5, 110, {2, -3, 4}, {130, 88, 136}, 1, 1)
        .gives({23.0 / 3, -3, -1.0 / 3});
}

TEST_CASE("A line through a point") {
    lopsided_error(5, 110, {2, -3}, {120, 88}, 2, 0.5).gives({7, -3, 1});
}

TEST_CASE("All of them too much") {
    lopsided_error(1, 10, {2, 1}, {4, 10.5}, 0.25, 6).gives({1.0625, 0.375, 0.25});
}

TEST_CASE("All of them too little") {
    lopsided_error(1, 0, {2, 1}, {4, 1.5}, 6, 0.25).gives({0.3125, -0.375, -0.25});
}

TEST_CASE("Four evenings compared with wiggling") {
    const std::vector<double> x = {2, -3, 0.5, 4}, y = {130, 88, 117, 139};
    const auto loss = [&](const std::vector<double>& p) {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double error = p[0] * x[i] + p[1] - y[i];
            sum += error > 0 ? 2 * error : -5 * error;
        }
        return sum / 4;
    };
    const auto derivatives = [&](auto f) {
        const auto [error, by_slope, by_intercept] = f(7, 108, x, y, 2, 5);
        return exercise::named_numbers{{"dL/dslope", "dL/dintercept"},
                                       {by_slope, by_intercept}};
    };
    lopsided_error.when("the derivatives of lopsided_error(7, 108, ..., 2, 5)", derivatives)
        .is_the_gradient_of(loss, {7, 108});
}
