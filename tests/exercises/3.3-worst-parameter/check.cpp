// section: How wrong is wrong?
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>

namespace answer {
std::size_t worst_parameter(const std::function<double(const std::vector<double>&)>& loss,
                            std::vector<double> point, const std::vector<double>& claimed);
}

const exercise::function<decltype(answer::worst_parameter)> worst_parameter(
    "worst_parameter");

using on_a_list = double(const std::vector<double>&);

const exercise::named<on_a_list> loss = {"loss", [](const std::vector<double>& p) {
                                             return p[0] * p[0] + 3 * p[0] * p[1] +
                                                    p[1] * std::sin(p[2]);
                                         }};

const std::vector<double> place = {0.7, -1.3, 0.4};
const double d0 = 2 * 0.7 + 3 * -1.3, d1 = 3 * 0.7 + std::sin(0.4),
             d2 = -1.3 * std::cos(0.4);

TEST_CASE("One entry is wrong") {
    worst_parameter(loss, place, {-d0, d1, d2}).gives(0);
    worst_parameter(loss, place, {d0, d1 / 2, d2}).gives(1);
    worst_parameter(loss, place, {d0, d1, 0}).gives(2);
}

TEST_CASE("A small derivative that is far off") {
    const exercise::named<on_a_list> steep = {
        "steep", [](const std::vector<double>& p) { return 1000 * p[0] + 0.01 * p[1]; }};
    worst_parameter(steep, {1, 1}, {1001, 0.02}).gives(1);
}

TEST_CASE("Two entries are wrong") {
    worst_parameter(loss, place, {10 * d0, d1, -d2}).gives(2);
    worst_parameter(loss, place, {d0 / 10, d1, -d2}).gives(2);
}

TEST_CASE("A NaN is the worst") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    worst_parameter(loss, place, {d0, nan, d2}).gives(1);
    worst_parameter(loss, place, {-d0, d1, nan}).gives(2);
}

TEST_CASE("Very small errors") {
    worst_parameter(loss, place, {d0 * (1 + 1e-6), d1, d2}).gives(0);
    worst_parameter(loss, place, {d0, d1 * (1 + 1e-6), d2}).gives(1);
}

TEST_CASE("A parameter that does nothing") {
    const exercise::named<on_a_list> half_idle = {
        "half_idle", [](const std::vector<double>& p) { return 5 * p[0]; }};
    worst_parameter(half_idle, {1, 1}, {5.005, 0}).gives(0);
}

TEST_CASE("Two that are equally wrong") {
    const exercise::named<on_a_list> even = {
        "even", [](const std::vector<double>& p) { return 2 * p[0] + 2 * p[1]; }};
    worst_parameter(even, {1, 1}, {-2, -2}).gives(0);
}

TEST_CASE("How far it wiggles") {
    const auto farthest = [](auto f) {
        double moved = 0;
        f(
            [&moved](const std::vector<double>& p) {
                moved = std::max(moved, std::abs(p[0] - 1));
                return p[0];
            },
            {1}, {1});
        return moved;
    };
    worst_parameter.when("how far the parameter was moved from its place", farthest)
        .gives(1e-5, {1e-6, 0});
}
