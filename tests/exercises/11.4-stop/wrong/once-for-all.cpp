// expect: The loss was asked for only once. It changes with each step, so ask before each.
// fails: Three steps; Finite losses of all kinds; Infinity before the third step; Not a number
//         before the second step; Minus infinity before the second step; Before the last step;
//         After the last step; No steps; The twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    const double now = loss();
    for (int s = 1; s <= steps; ++s) {
        if (!std::isfinite(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
