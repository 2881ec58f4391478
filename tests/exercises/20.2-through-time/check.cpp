// section: Three steps, by hand
#include "check.hpp"

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::array<double, 2> through_time(std::span<const double> x, std::span<const double> d,
                                   double w, double u);
}

const exercise::function<decltype(answer::through_time)> through_time("through_time",
                                                                      {"dL/dw", "dL/du"});

TEST_CASE("The three steps of the text") {
    through_time({1, 0, 1}, {0, 0, 1}, 0.6, 0.9).gives({0.6095, 0.3485}, {2e-4});
}

TEST_CASE("One step") {
    const double h = std::tanh(1.0);
    through_time({2}, {3}, 0.5, 0.7).gives({3 * (1 - h * h) * 2, 0});
}

TEST_CASE("Only the first answer counts") {
    const double h = std::tanh(0.8);
    through_time({2, 1, -1}, {1.5, 0, 0}, 0.4, -0.5).gives({1.5 * (1 - h * h) * 2, 0});
}

TEST_CASE("Answers at each of two steps") {
    const double h1 = std::tanh(0.4), h2 = std::tanh(0.8 - 0.5 * h1);
    const double z2 = -0.7 * (1 - h2 * h2), z1 = (1.5 - 0.5 * z2) * (1 - h1 * h1);
    through_time({1, 2}, {1.5, -0.7}, 0.4, -0.5).gives({2 * z2 + z1, h1 * z2});
}

TEST_CASE("Compared with wiggling") {
    const std::vector<double> x{1, -2, 0.5, 1.5}, d{0.3, -1, 0.7, 2};
    const double w = 0.6, u = -0.8, h = 1e-5;
    const auto loss = [&](double weight, double back) {
        double state = 0, sum = 0;
        for (std::size_t t = 0; t < x.size(); ++t) {
            state = std::tanh(weight * x[t] + back * state);
            sum += d[t] * state;
        }
        return sum;
    };
    through_time(x, d, w, u)
        .gives({(loss(w + h, u) - loss(w - h, u)) / (2 * h),
                (loss(w, u + h) - loss(w, u - h)) / (2 * h)},
               {1e-8});
}
