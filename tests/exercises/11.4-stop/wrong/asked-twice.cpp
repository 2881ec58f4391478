// expect: The loss was asked for once more for the message. Each time, it costs a walk through
//         the network: keep it in a variable.
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
        if (!std::isfinite(loss()))
            throw std::runtime_error("step " + std::to_string(s) + ": the loss is " +
                                     std::to_string(loss()));
        step();
    }
}

}
