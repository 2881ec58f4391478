// expect: The wrong kind of exception was thrown. No argument was wrong; a std::runtime_error
//         was asked for.
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
        if (!std::isfinite(now))
            throw std::invalid_argument("step " + std::to_string(s) +
                                        ": the loss is not finite");
        step();
    }
}

}
