// expect: The step was made although the loss was not finite. Look at the loss before you
//         step.
// fails: Infinity before the third step; Not a number before the second step; Minus infinity
//         before the second step; Before the very first step; Before the last step; The
//         twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        step();
        if (!std::isfinite(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
    }
}

}
