// expect: The message does not contain the number of the step. Whoever reads it wants to know
//         how far it got.
// fails: Infinity before the third step; Not a number before the second step; Minus infinity
//         before the second step; Before the very first step; Before the last step; The
//         twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        if (!std::isfinite(now)) throw std::runtime_error("the loss is not finite");
        step();
    }
}

}
