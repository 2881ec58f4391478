// expect: A loss that is merely large was refused. The question is whether it is finite, and
//         not how large it is.
// fails: Finite losses of all kinds; Minus infinity before the second step
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s) {
        const double now = loss();
        if (!(now < 1e6))
            throw std::runtime_error("step " + std::to_string(s) +
                                     ": the loss is not finite");
        step();
    }
}

}
