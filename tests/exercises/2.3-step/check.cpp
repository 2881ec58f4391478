// section: A step that must go down
#include "check.hpp"

#include <array>
#include <functional>

namespace answer {
std::array<double, 2> step_down(
    double slope, double intercept, double learning_rate,
    const std::function<std::array<double, 2>(double, double)>& gradient);
}

const exercise::function<decltype(answer::step_down)> step_down("step_down",
                                                                {"slope", "intercept"});

using gradient = exercise::named<std::array<double, 2>(double, double)>;

/// Of the mean squared error of (2, 130) and (-3, 88), the two evenings of the chapter.
const gradient of_the_evenings = {
    "gradient", [](double slope, double intercept) {
        const double first = slope * 2 + intercept - 130;
        const double second = slope * -3 + intercept - 88;
        return std::array{first * 2 - second * 3, first + second};
    }};

TEST_CASE("The step of the chapter") {
    step_down(5, 110, 0.02, of_the_evenings).gives({5.82, 110.06});
}

TEST_CASE("A slope and an intercept that pull at each other") {
    const gradient exchanged = {"gradient", [](double slope, double intercept) {
                                    return std::array{intercept, 3 * slope};
                                }};
    step_down(1, 2, 0.5, exchanged).gives({0, 0.5});
}

TEST_CASE("A learning rate of zero") {
    step_down(5, 110, 0, of_the_evenings).gives({5, 110});
}
