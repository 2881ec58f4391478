// expect: NaN goes by unnoticed, while infinity is noticed. Every comparison with NaN is
//         false, and it is not infinite; std::isfinite knows both.
// fails: Not a number before the second step; Before the very first step; Before the last
//         step; The twelfth of twenty
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        if (std::isinf(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
