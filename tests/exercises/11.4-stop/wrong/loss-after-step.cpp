// expect: The loss was asked for after the step. Ask before it, so that no step is made with
//         slopes that are not finite.
// fails: Three steps; Finite losses of all kinds; Infinity before the third step; Not a number
//         before the second step; Minus infinity before the second step; Before the very first
//         step; Before the last step; After the last step; The twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        step();
        if (!std::isfinite(loss()))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
    }
}

}
