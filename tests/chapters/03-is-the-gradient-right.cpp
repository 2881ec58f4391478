// Tests of chapter 3: numerical derivatives and the gradient check.
#include "catch.hpp"
#include "gradcheck.hpp"
#include "throws.hpp"

#include <limits>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const auto curved = [](auto x) { return std::exp(std::sin(x)); };
const double curved_slope = std::cos(1.0) * std::exp(std::sin(1.0));

double product_loss(const std::vector<double>& p) {
    return p[0] * p[0] + 3 * p[0] * p[1] + std::sin(p[2]);
}
std::vector<double> product_gradient(const std::vector<double>& p) {
    return {2 * p[0] + 3 * p[1], 3 * p[0], std::cos(p[2])};
}

}

TEST_CASE("differences of a cube are off by what Taylor says") {
    auto cube = [](double x) { return x * x * x; };
    CHECK_THAT(forward_difference(cube, 2.0, 0.1), WithinAbs(12.61, 1e-12));
    CHECK_THAT(central_difference(cube, 2.0, 0.1), WithinAbs(12.01, 1e-12));
}

TEST_CASE("the central error falls with the square of h and the forward error with h") {
    auto forward = [](double h) {
        return std::abs(forward_difference(curved, 1.0, h) - curved_slope);
    };
    auto central = [](double h) {
        return std::abs(central_difference(curved, 1.0, h) - curved_slope);
    };
    CHECK_THAT(forward(1e-3) / forward(1e-4), WithinRel(10.0, 0.01));
    CHECK_THAT(central(1e-2) / central(1e-3), WithinRel(100.0, 0.01));
    CHECK(central(1e-5) / curved_slope < 1e-9);
    CHECK(central(1e-13) > central(1e-5));
}

TEST_CASE("float is good for about five digits at any h") {
    double best = 1;
    for (int i = 0; i <= 70; ++i) {
        const auto h = static_cast<float>(std::pow(10, -i / 10.0));
        best = std::min(best, std::abs(central_difference(curved, 1.0f, h) - curved_slope) /
                                  curved_slope);
    }
    CHECK(best > 1e-7);
    CHECK(best < 1e-4);
}

TEST_CASE("the relative error is a share of the larger") {
    CHECK(relative_error(0, 0) == 0);
    CHECK(relative_error(3, 3) == 0);
    CHECK(relative_error(1, 0) == 1);
    CHECK(relative_error(2, -2) == 2);
    CHECK(relative_error(-40, -41) == relative_error(-41, -40));
    CHECK_THAT(relative_error(-40, -41), WithinRel(1 / 41.0, 1e-12));
    CHECK(relative_error(1, 2) == 0.5);
    CHECK_THAT(relative_error(1e-9, 2e-9, 1e-4), WithinRel(1e-5, 1e-9));
    CHECK(relative_error(1, 2, 1e-4) == 0.5);
    CHECK(std::isnan(relative_error(std::numeric_limits<double>::quiet_NaN(), 1)));
}

TEST_CASE("the numerical gradient moves one parameter at a time and puts it back") {
    const std::vector<double> point = {0.1, -1e15, 1.0 / 3};
    int calls = 0;
    const auto gradient = numeric_gradient(
        [&](const std::vector<double>& p) {
            ++calls;
            int moved = 0;
            for (std::size_t i = 0; i < 3; ++i) moved += p[i] != point[i];
            CHECK(moved <= 1);
            return p[0] + p[2] * p[2];
        },
        point);
    CHECK(calls == 6);
    REQUIRE(gradient.size() == 3);
    CHECK_THAT(gradient[0], WithinRel(1.0, 1e-9));
    CHECK_THAT(gradient[2], WithinRel(2.0 / 3, 1e-9));
}

TEST_CASE("a right gradient passes and each disease leaves its footprint") {
    const std::vector<double> point = {0.7, -1.3, 0.4};
    const std::vector<double> right = product_gradient(point);
    CHECK(check_gradient(product_loss, point, right).error < 1e-9);
    const struct {
        std::size_t index;
        double factor, footprint;
    } diseases[] = {{0, -1, 2}, {1, 0.5, 0.5}, {2, 0, 1}, {1, 2, 0.5}};
    for (const auto& [index, factor, footprint] : diseases) {
        std::vector<double> sick = right;
        sick[index] *= factor;
        const gradient_check check = check_gradient(product_loss, point, sick);
        CHECK(check.worst == index);
        CHECK_THAT(check.error, WithinRel(footprint, 1e-6));
        CHECK(check.claimed == sick[index]);
        CHECK_THAT(check.numeric, WithinRel(right[index], 1e-6));
    }
}

TEST_CASE("a NaN anywhere is the worst of all") {
    const std::vector<double> point = {0.7, -1.3, 0.4};
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<double> sick = product_gradient(point);
        sick[(i + 1) % 3] *= -1;
        sick[i] = std::numeric_limits<double>::quiet_NaN();
        const gradient_check check = check_gradient(product_loss, point, sick);
        CHECK(std::isnan(check.error));
        CHECK(check.worst == i);
    }
}

TEST_CASE("a gradient that agrees exactly is reported with its numbers") {
    auto first = [](const std::vector<double>& p) { return p[0]; };
    const gradient_check check = check_gradient(first, {0}, std::vector{1.0});
    CHECK(check.worst == 0);
    CHECK(check.claimed == 1);
    CHECK(check.numeric == 1);
    CHECK(check.error == 0);
    CHECK(check_gradient(first, {}, std::vector<double>{}).error == 0);
}

TEST_CASE("of parameters that are equally bad the first is reported") {
    auto sum = [](const std::vector<double>& p) { return p[0] + p[1] + p[2]; };
    CHECK(check_gradient(sum, {0, 0, 0}, std::vector{1.0, 1.0, 1.0}).worst == 0);
    CHECK(check_gradient(sum, {0, 0, 0}, std::vector{1.0, 2.0, 2.0}).worst == 1);
}

TEST_CASE("a step as it was really taken is not off by the rounding of x + h") {
    const double x = 1, h = 1e-13, taken = (x + h) - x;
    const double forward = (curved(x + h) - curved(x)) / h;
    CHECK(std::abs(forward / curved_slope - 1) > 8e-4);
    CHECK(std::abs(forward * h / taken / curved_slope - 1) < 1e-4);
}

TEST_CASE("a gradient of the wrong length is refused with both numbers") {
    CHECK(complaint([] {
              check_gradient(product_loss, {1, 2, 3}, std::vector{1.0, 2.0});
          }) == "check_gradient: 2 derivatives for 3 parameters");
}
