// section: The same, with letters
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> gradient(std::span<const double> parameters, std::span<const double> x,
                             double y, std::size_t H);
}

/// The gradient of a network with n inputs and H hidden neurons, with a name for each slope.
auto gradient_of(std::size_t n, std::size_t H) {
    std::vector<std::string> names;
    const auto name = [&](const std::string& table, std::size_t row, std::size_t column) {
        names.push_back("dL/d" + table + "(" + std::to_string(row) + "," +
                        std::to_string(column) + ")");
    };
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t h = 0; h < H; ++h) name("W1", j, h);
    for (std::size_t h = 0; h < H; ++h) name("b1", 0, h);
    for (std::size_t h = 0; h < H; ++h) name("w2", h, 0);
    names.push_back("dL/db2");
    return exercise::function<decltype(answer::gradient)>("gradient", names);
}

/// Half the squared error of the network's vote, for all parameters in one list.
auto loss(const std::vector<double>& x, double y, std::size_t H) {
    return [=](const std::vector<double>& p) {
        const std::size_t biases = x.size() * H;
        double z = p.back();
        for (std::size_t h = 0; h < H; ++h) {
            double logit = p[biases + h];
            for (std::size_t j = 0; j < x.size(); ++j) logit += p[j * H + h] * x[j];
            z += p[biases + H + h] * std::tanh(logit);
        }
        return (z - y) * (z - y) / 2;
    };
}

const double half_log_3 = std::log(3.0) / 2;  // its tanh is 1/2

TEST_CASE("The hidden neuron of the text") {
    gradient_of(1, 1)({0, 0, 3, 1}, {1}, 0, 1).gives({3, 3, 0, 1});
}

// The activation is 1/2, the vote 3, its delta -2, and that of the hidden neuron -6. This comes
// before the text's example, whose zeros hide what has gone wrong.
TEST_CASE("Three inputs and one hidden neuron") {
    gradient_of(3, 1)({1, 2, 1, half_log_3, 4, 1}, {1, -2, 3}, 5, 1)
        .gives({-6, 12, -18, -6, -1, -2});
}

// The activations are 0, 1/2 and -1/2, the vote is -2.5, and the hidden deltas are -9, 4.5 and
// -11.25.
TEST_CASE("Two inputs and three hidden neurons") {
    const std::vector<double> parameters = {1,          0.5,         -1, 2,  1, -2, 0,
                                            half_log_3, -half_log_3, 3,  -2, 5, 1};
    gradient_of(2, 3)(parameters, {2, -1}, 0.5, 3)
        .gives({-18, 9, -22.5, 9, -4.5, 11.25, -9, 4.5, -11.25, 0, -1.5, 1.5, -3});
}

TEST_CASE("Three inputs and two hidden neurons compared with wiggling") {
    const std::vector<double> parameters = {0.4, -0.3, 0.2,  0.7, -0.5, 0.1,
                                            0.3, -0.2, -0.8, 1.1, 0.6};
    gradient_of(3, 2)(parameters, {1, -0.5, 2}, -0.7, 2)
        .is_the_gradient_of(loss({1, -0.5, 2}, -0.7, 2), parameters);
}

TEST_CASE("One input and four hidden neurons compared with wiggling") {
    const std::vector<double> parameters = {0.5, -0.7, 1.2, 0.3,  -0.4, 0.2, 0.1,
                                            0.9, 1.5,  0.8, -1.3, 0.4,  -0.2};
    gradient_of(1, 4)(parameters, {-0.6}, 1.5, 4)
        .is_the_gradient_of(loss({-0.6}, 1.5, 4), parameters);
}

TEST_CASE("Where the vote is right nothing pulls") {
    gradient_of(2, 1)({1, -1, 0, 2, 3}, {1, 1}, 3, 1).gives({0, 0, 0, 0, 0});
}
