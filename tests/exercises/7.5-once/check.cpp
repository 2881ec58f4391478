// section: A batch, with matrices
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> deltas_and_derivative(double w, std::span<const double> x,
                                          std::span<const double> y);
}

const exercise::function<decltype(answer::deltas_and_derivative)> deltas_and_derivative(
    "deltas_and_derivative", {"delta_1", "delta_2", "dL/dw"});
const exercise::function<decltype(answer::deltas_and_derivative)> of_one(
    "deltas_and_derivative", {"delta_1", "dL/dw"});
const exercise::function<decltype(answer::deltas_and_derivative)> of_three(
    "deltas_and_derivative", {"delta_1", "delta_2", "delta_3", "dL/dw"});
const exercise::function<decltype(answer::deltas_and_derivative)> of_four(
    "deltas_and_derivative", {"delta_1", "delta_2", "delta_3", "delta_4", "dL/dw"});

TEST_CASE("The two examples of the text") {
    deltas_and_derivative(2, {1, 3}, {1, 2}).gives({0.5, 2, 6.5});
}

TEST_CASE("Three examples") {
    of_three(-2, {1, 2, -3}, {1, -10, -3}).gives({-1, 2, 3, -6});
}

TEST_CASE("A single example") { of_one(3, {2}, {1}).gives({5, 10}); }

TEST_CASE("The same examples twice have the same slope") {
    of_four(2, {1, 3, 1, 3}, {1, 2, 1, 2}).gives({0.25, 1, 0.25, 1, 6.5});
}

TEST_CASE("The slope of five examples compared with wiggling") {
    const std::vector<double> x = {1, -2, 0.5, 3, 1.5}, y = {2, 1, -1, 0.25, 4};
    const auto loss = [&](const std::vector<double>& w) {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += std::pow(w[0] * x[i] - y[i], 2) / 2;
        return sum / 5;
    };
    deltas_and_derivative
        .when(
            "deltas_and_derivative(0.75, {1, -2, 0.5, 3, 1.5}, {2, 1, -1, 0.25, 4}).back()",
            [=](auto f) { return f(0.75, x, y).back(); })
        .is_the_gradient_of(loss, {0.75});
}

TEST_CASE("Nothing to blame") {
    deltas_and_derivative(-2, {1.5, -1}, {-3, 2}).gives({0, 0, 0});
}
