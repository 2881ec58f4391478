// expect: Both have moved uphill. The gradient points up, so subtract it.
// fails: The step of the chapter; A slope and an intercept that pull at each other
#include <array>
#include <functional>

namespace answer {

std::array<double, 2> step_down(
    double slope, double intercept, double learning_rate,
    const std::function<std::array<double, 2>(double, double)>& gradient) {
    const auto [by_slope, by_intercept] = gradient(slope, intercept);
    return {slope + learning_rate * by_slope, intercept + learning_rate * by_intercept};
}

}
