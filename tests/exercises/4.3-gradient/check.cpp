// section: The most convenient derivative in the book
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> gradient(std::span<const double> weights, double bias,
                             std::span<const double> inputs, double target);
}

const exercise::function<decltype(answer::gradient)> gradient("gradient",
                                                              {"dl/dw_1", "dl/dw_2",
                                                               "dl/db"});
const exercise::function<decltype(answer::gradient)> of_four("gradient");

/// The cross-entropy of one example, for weights and bias in one list.
auto loss(const std::vector<double>& inputs, double y) {
    return [=](const std::vector<double>& p) {
        double z = p.back();
        for (std::size_t j = 0; j < inputs.size(); ++j) z += p[j] * inputs[j];
        return std::max(z, 0.0) - y * z + std::log1p(std::exp(-std::abs(z)));
    };
}

TEST_CASE("Gus who passed") {
    gradient({1, 2}, -14, {7, 4}, 1)
        .gives({-1.8825899495899657, -1.0757656854799804, -0.2689414213699951});
}

TEST_CASE("Eva who did not") {
    gradient({1, 2}, -14, {10, 1}, 0)
        .gives({1.1920292202211756, 0.11920292202211756, 0.11920292202211756});
}

TEST_CASE("Certain and wrong") { gradient({1, 1}, 0, {50, -10}, 0).gives({50, -10, 1}); }

TEST_CASE("Four inputs compared with wiggling") {
    of_four({0.5, -1, 0.25, 2}, 0.1, {1, 0.5, -2, 0.75}, 1)
        .is_the_gradient_of(loss({1, 0.5, -2, 0.75}, 1), {0.5, -1, 0.25, 2, 0.1});
}
