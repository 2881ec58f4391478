// section: A state
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> step(std::span<const double> x, std::span<const double> h,
                         std::span<const double> W, std::span<const double> U,
                         std::span<const double> b);
}

const exercise::function<decltype(answer::step)> step("step");

TEST_CASE("The step of the text") {
    step({1, 2}, {0.5}, {0.3, 0.1}, {0.4}, {-0.2}).gives({std::tanh(0.5)});
}

TEST_CASE("Two inputs and three numbers of state") {
    step({1, -0.5}, {0.2, 0.1, -0.4}, {0.1, 0.2, 0.3, 0.4, 0.6, -0.2},
         {0.5, -1, 0.25, 1, 0.5, -0.5, 2, 0.75, 1}, {0.3, -0.1, 0.05})
        .gives({std::tanh(-0.4), std::tanh(-0.65), std::tanh(0.05)});
}

TEST_CASE("From the state alone") {
    step({0}, {0.5, 1}, {7, -7}, {0.1, 0.2, 0.3, 0.5}, {0, 0})
        .gives({std::tanh(0.35), std::tanh(0.6)});
}

TEST_CASE("From the first state") {
    step({2, 3}, {0, 0}, {0.1, 0.2, 0.3, -0.4}, {9, 9, 9, 9}, {0.5, 0.25})
        .gives({std::tanh(1.6), std::tanh(-0.55)});
}
