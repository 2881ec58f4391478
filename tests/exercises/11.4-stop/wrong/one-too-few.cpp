// expect: There is one step too few. Counted from 1, the last one is number steps: s <= steps.
// fails: Three steps; Finite losses of all kinds; Before the last step; After the last step
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s < steps; ++s) {
        const double now = loss();
        if (!std::isfinite(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
