// expect: There is one step too many. From 0 to steps there are steps + 1.
// fails: Three steps; Finite losses of all kinds; After the last step; No steps
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 0; s <= steps; ++s) {
        if (!std::isfinite(loss()))
            throw std::runtime_error("step " + std::to_string(s + 1) +
                                     ": the loss is not finite");
        step();
    }
}

}
