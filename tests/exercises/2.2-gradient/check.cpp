// section: Which way is down?
#include "check.hpp"

#include <array>
#include <cmath>
#include <span>

namespace answer {
std::array<double, 2> gradient(double slope, double intercept, std::span<const double> x,
                               std::span<const double> y);
}

const exercise::function<decltype(answer::gradient)> gradient("gradient",
                                                              {"dL/dslope",
                                                               "dL/dintercept"});

TEST_CASE("The two evenings of the chapter") {
    gradient(5, 110, {2, -3}, {130, 88}).gives({-41, -3});
}

TEST_CASE("Four evenings compared with wiggling") {
    const std::vector<double> x = {2, -3, 0.5, 4}, y = {130, 88, 117, 139};
    const auto loss = [&](const std::vector<double>& p) {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += std::pow(p[0] * x[i] + p[1] - y[i], 2);
        return sum / 4;
    };
    gradient(6, 111, x, y).is_the_gradient_of(loss, {6, 111});
}

TEST_CASE("A single evening") { gradient(2, 1, {3}, {4}).gives({18, 6}); }

TEST_CASE("On a perfect line nothing pulls") {
    gradient(2, 1, {-1, 0, 3}, {-1, 1, 7}).gives({0, 0});
}
