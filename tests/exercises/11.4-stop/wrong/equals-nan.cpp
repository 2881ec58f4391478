// expect: A loss that is not finite goes by unnoticed. A comparison like now == NAN is always
//         false, even when now is one; std::isfinite tells.
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
        if (now == NAN)
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
