// section: A test for any layer
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> forward(std::span<const double> z);
std::vector<double> backward(std::span<const double> z, std::span<const double> gradient);
}

const exercise::function<decltype(answer::forward)> forward("forward");
const exercise::function<decltype(answer::backward)> backward("backward");

TEST_CASE("Softplus of 0 and of five other votes") {
    forward({0, 1, -1, 3, -0.5, -6})
        .gives({0.69314718055994531, 1.3132616875182228, 0.31326168751822283,
                3.0485873515737421, 0.47407698418010669, 0.0024756851377304087});
    forward({0}).gives({0.69314718055994531});
}

TEST_CASE("The slope of the text and four others") {
    backward({0, 1, -1, 2.5, -2}, {2, -3, 0.5, 0, 4})
        .gives({1, -2.1931757358900146, 0.13447071068499756, 0, 0.47681168808847021});
    backward({0}, {2}).gives({1});
}

TEST_CASE("Softplus far out") {
    forward({1000, -1000, 40, -40, 800, -800}).gives({1000, 0, 40, 0, 800, 0});
}

TEST_CASE("Slopes far out") {
    backward({1000, -1000, 40, -40, -800}, {3, -4, -2, 6, 1}).gives({3, 0, -2, 0, 0});
}

TEST_CASE("Slopes compared with wiggling") {
    const std::vector<double> gradient = {2, -1, 0.5, -3}, votes = {-1.5, 0.25, 3, 0};
    backward(votes, gradient)
        .is_the_gradient_of(
            [&](const std::vector<double>& z) {
                double sum = 0;
                for (std::size_t i = 0; i < z.size(); ++i)
                    sum += gradient[i] * std::log1p(std::exp(z[i]));
                return sum;
            },
            votes);
}
