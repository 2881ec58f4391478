// expect: The step was left out, but the loop went on as if nothing had happened. Throw; the
//         weights will not recover.
// fails: Infinity before the third step; Not a number before the second step; Minus infinity
//         before the second step; Before the very first step; Before the last step; The
//         twelfth of twenty
#include <cmath>
#include <functional>

namespace answer {

void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step) {
    for (int s = 1; s <= steps; ++s)
        if (std::isfinite(loss())) step();
}

}
