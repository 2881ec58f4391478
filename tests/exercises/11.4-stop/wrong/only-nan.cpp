// expect: Infinity goes by unnoticed. It is not finite either: ask std::isfinite, and not
//         std::isnan alone.
// fails: Infinity before the third step; Minus infinity before the second step; Before the
//         very first step
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        if (std::isnan(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
