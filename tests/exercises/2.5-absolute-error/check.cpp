// section: What a single liar can do
#include "check.hpp"

#include <array>
#include <cmath>
#include <span>

namespace answer {
std::array<double, 3> absolute_error(double slope, double intercept,
                                     std::span<const double> x, std::span<const double> y);
}

const exercise::function<decltype(answer::absolute_error)> absolute_error(
    "absolute_error", {"L", "dL/dslope", "dL/dintercept"});

TEST_CASE("Three evenings") {
    absolute_error(5, 110, {2, -3, 4}, {130, 88, 136}).gives({23.0 / 3, -3, -1.0 / 3});
}

TEST_CASE("A line through a point") {
    absolute_error(5, 110, {2, -3}, {120, 88}).gives({3.5, -1.5, 0.5});
}

TEST_CASE("The same error on both sides") {
    absolute_error(1, 0, {2, 1}, {1, 2}).gives({1, 0.5, 0});
}

TEST_CASE("Four evenings compared with wiggling") {
    const std::vector<double> x = {2, -3, 0.5, 4}, y = {130, 88, 117, 139};
    const auto loss = [&](const std::vector<double>& p) {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += std::abs(p[0] * x[i] + p[1] - y[i]);
        return sum / 4;
    };
    const auto derivatives = [&](auto f) {
        const auto [error, by_slope, by_intercept] = f(7, 108, x, y);
        return exercise::named_numbers{{"dL/dslope", "dL/dintercept"},
                                       {by_slope, by_intercept}};
    };
    absolute_error.when("the derivatives of absolute_error(7, 108, ...)", derivatives)
        .is_the_gradient_of(loss, {7, 108});
}
