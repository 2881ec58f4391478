// section: Two parts
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> relu_backward(std::span<const double> a,
                                  std::span<const double> gradient);
std::vector<double> leaky_relu_backward(std::span<const double> a,
                                        std::span<const double> gradient);
std::vector<double> tanh_backward(std::span<const double> a,
                                  std::span<const double> gradient);
}

const exercise::function<decltype(answer::relu_backward)> relu_backward("relu_backward");
const exercise::function<decltype(answer::leaky_relu_backward)> leaky_relu_backward(
    "leaky_relu_backward");
const exercise::function<decltype(answer::tanh_backward)> tanh_backward("tanh_backward");

const std::vector<double> votes = {1.5, -0.5, 0.25, -2};

/// The outputs of a bend for these votes.
std::vector<double> bent(double (*f)(double)) {
    std::vector<double> outputs;
    for (double z : votes) outputs.push_back(f(z));
    return outputs;
}

/// A loss of the votes whose slopes with respect to the outputs are these.
auto loss(double (*f)(double), const std::vector<double>& gradient) {
    return [=](const std::vector<double>& z) {
        double sum = 0;
        for (std::size_t i = 0; i < z.size(); ++i) sum += gradient[i] * f(z[i]);
        return sum;
    };
}

double relu(double z) { return std::max(0.0, z); }
double leaky_relu(double z) { return z > 0 ? z : z / 100; }
double tanh_(double z) { return std::tanh(z); }

TEST_CASE("ReLU with the numbers of the text and three more") {
    relu_backward({2, 0, 0.5, 0, 1}, {3, 3, -1, -2, 0.25}).gives({3, 0, -1, 0, 0.25});
    relu_backward({2, 0}, {3, 3}).gives({3, 0});
}

TEST_CASE("Leaky ReLU with the numbers of the text and four more") {
    leaky_relu_backward({2, -0.02, 0.5, -3, -0.5}, {3, 3, -1, -2, 0})
        .gives({3, 0.03, -1, -0.02, 0});
}

TEST_CASE("Tanh with the numbers of the text and six others") {
    tanh_backward({0.5}, {2}).gives({1.5});
    tanh_backward({0, -0.6, 0.8, 1, -1, -0.25}, {1.5, -2, 10, 7, 4, 0})
        .gives({1.5, -1.28, 3.6, 0, 0, 0});
}

TEST_CASE("All three compared with wiggling") {
    const std::vector<double> gradient = {2, 3, -0.5, -1};
    relu_backward(bent(relu), gradient).is_the_gradient_of(loss(relu, gradient), votes);
    leaky_relu_backward(bent(leaky_relu), gradient)
        .is_the_gradient_of(loss(leaky_relu, gradient), votes);
    tanh_backward(bent(tanh_), gradient).is_the_gradient_of(loss(tanh_, gradient), votes);
}
