// expect: The loss was asked for after the last step, too. It is asked for before each step,
//         as many times as there are steps.
// fails: Three steps; Finite losses of all kinds; After the last step; No steps
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    double now = loss();
    for (int s = 1; s <= steps; ++s) {
        if (!std::isfinite(now))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
        now = loss();
    }
}

}
