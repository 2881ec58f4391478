// expect: The message contains the number of all steps. It should be that of the step where
//         the loss stopped being finite.
// fails: Infinity before the third step; Not a number before the second step; Minus infinity
//         before the second step; Before the very first step; The twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        if (!std::isfinite(now))
            throw std::runtime_error("step " + std::to_string(steps) +
                                     ": the loss is not finite");
        step();
    }
}

}
