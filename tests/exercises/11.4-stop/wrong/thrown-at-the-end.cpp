// expect: It threw only when all the steps were done. Throw at once: the steps after it were
//         made with a loss that is not finite.
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
    int bad = 0;
    for (int s = 1; s <= steps; ++s) {
        if (!std::isfinite(loss()) && bad == 0) bad = s;
        step();
    }
    if (bad > 0)
        throw std::runtime_error("step " + std::to_string(bad) +
                                 ": the loss is not finite");
}

}
