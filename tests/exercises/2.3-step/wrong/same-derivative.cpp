// expect: The intercept was moved by the slope's derivative. Its own is the second number that
//         gradient returns.
// fails: The step of the chapter; A slope and an intercept that pull at each other
#include <array>
#include <functional>

namespace answer {

std::array<double, 2> step_down(
    double slope, double intercept, double learning_rate,
    const std::function<std::array<double, 2>(double, double)>& gradient) {
    const double by_slope = gradient(slope, intercept)[0];
    return {slope - learning_rate * by_slope, intercept - learning_rate * by_slope};
}

}
