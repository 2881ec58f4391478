// section: The slope, which you know
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> fused_gradient(std::span<const double> z, std::size_t label);
std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d);
}

const exercise::function<decltype(answer::fused_gradient)> fused_gradient("fused_gradient");
const exercise::function<decltype(answer::softmax_backward)> softmax_backward(
    "softmax_backward");

const double log_2 = std::log(2.0), log_3 = std::log(3.0);

/// A loss of the votes whose slopes with respect to the shares are these.
auto loss(const std::vector<double>& gradient) {
    return [=](const std::vector<double>& z) {
        double sum = 0, all = 0;
        for (double logit : z) all += std::exp(logit);
        for (std::size_t k = 0; k < z.size(); ++k)
            sum += gradient[k] * std::exp(z[k]) / all;
        return sum;
    };
}

/// The surprise at a label.
auto surprise(std::size_t label) {
    return [=](const std::vector<double>& z) {
        double all = 0;
        for (double logit : z) all += std::exp(logit);
        return std::log(all) - z[label];
    };
}

TEST_CASE("Fused with the votes of the text") {
    fused_gradient({0, 0}, 1).gives({0.5, -0.5});
}

TEST_CASE("The layer with the numbers of the text") {
    softmax_backward({0.25, 0.75}, {4, 0}).gives({0.75, -0.75});
}

TEST_CASE("Fused with three candidates") {
    fused_gradient({2, 1, -1}, 0)
        .gives({-0.29461548730175884, 0.25949646034241912, 0.035119026959339724});
    fused_gradient({2, 1, -1}, 2)
        .gives({0.70538451269824116, 0.25949646034241912, -0.96488097304066028});
}

TEST_CASE("Fused with shares that are known") {
    fused_gradient({0, log_2, log_3, 2 * log_2}, 1).gives({0.1, -0.8, 0.3, 0.4});
    fused_gradient({-log_2, log_2, 0, log_3 - log_2, log_3}, 4)
        .gives({0.0625, 0.25, 0.125, 0.1875, -0.625});
}

TEST_CASE("Fused far above zero") {
    fused_gradient({1000, 1001, 1002}, 1)
        .gives({0.090030573170380458, -0.75527152894520235, 0.66524095577482189});
}

TEST_CASE("Fused far below zero") {
    fused_gradient({-1000, -1001, -1002}, 0)
        .gives({-0.33475904422517811, 0.24472847105479765, 0.090030573170380458});
}

TEST_CASE("Fused where one vote is far ahead") {
    fused_gradient({-1000, 900, 0}, 2).gives({0, 1, -1});
    fused_gradient({-1000, 900, 0}, 1).gives({0, 0, 0});
}

TEST_CASE("Fused compared with wiggling") {
    const std::vector<double> votes = {0.5, -1.5, 2, 0, -0.25};
    fused_gradient(votes, 3).is_the_gradient_of(surprise(3), votes);
    fused_gradient(votes, 1).is_the_gradient_of(surprise(1), votes);
}

// The means, weighted with the shares, are 17/16 and -1.
TEST_CASE("The layer with four shares and with three") {
    softmax_backward({0.5, 0.125, 0.25, 0.125}, {1, -2, 3, 0.5})
        .gives({-0.03125, -0.3828125, 0.484375, -0.0703125});
    softmax_backward({0.5, 0.25, 0.25}, {-2, 1, -1}).gives({-0.5, 0.5, 0});
}

TEST_CASE("The layer where all slopes are equal") {
    softmax_backward({0.125, 0.625, 0.25}, {3, 3, 3}).gives({0, 0, 0});
}

TEST_CASE("The layer where one class has everything") {
    softmax_backward({0, 1, 0}, {2, -3, 5}).gives({0, 0, 0});
}

// The slopes of -ln p for the third class are 0, 0, -4 and 0.
TEST_CASE("The layer before its own loss gives the fused slopes") {
    softmax_backward({0.5, 0.125, 0.25, 0.125}, {0, 0, -4, 0})
        .gives({0.5, 0.125, -0.75, 0.125});
}

TEST_CASE("The layer compared with wiggling") {
    softmax_backward({0.05, 0.1, 0.25, 0.15, 0.45}, {2, -1, 0.5, 0, -3})
        .is_the_gradient_of(loss({2, -1, 0.5, 0, -3}),
                            {0, log_2, std::log(5.0), log_3, 2 * log_3});
}
