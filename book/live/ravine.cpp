// The ravine of chapter 13, and six ways through it, with the reader's rates and from where he likes.
#include "optimisers.hpp"

#include "page.hpp"

using namespace woven;

namespace {

/// The methods of `race`, in its order: the sixth is another Adam.
optimiser method(double which, double beta, double beta2) {
    if (which == 0) return gradient_descent;
    if (which == 1) return momentum{.beta = beta};
    if (which == 2) return momentum{.beta = beta, .look_ahead = true};
    if (which == 3) return rmsprop{.beta = beta};
    require(which == 4 || which == 5, "no such method");
    return adam{.beta1 = beta, .beta2 = beta2};
}

}

/// Takes the method, its rate, its beta (Adam's first), Adam's second, x and y of the start, whether the ravine is turned by
/// 45 degrees (0 or 1), and how many steps. Tells x, y and the loss, at the start and after each step: x along the valley,
/// y across. What has diverged may be infinite, or no number.
FOR_THE_PAGE(walk) {
    const auto& g = page::given;
    const optimiser step = method(g.at(0), g.at(2), g.at(3));
    const bool turned = g.at(6) != 0;
    const scalar c = turned ? std::sqrt(0.5) : 1, s = turned ? std::sqrt(0.5) : 0;
    double x = g.at(4), y = g.at(5);
    matrix w{{c * x - s * y, s * x + c * y}}, w_gradient(1, 2);
    for (int t = 0; t <= g.at(7); ++t) {
        if (t > 0) {
            w_gradient(0, 0) = c * x - s * 100 * y;
            w_gradient(0, 1) = s * x + c * 100 * y;
            step({{&w, &w_gradient}}, g[1]);
            x = c * w(0, 0) + s * w(0, 1);
            y = -s * w(0, 0) + c * w(0, 1);
        }
        page::answer.insert(page::answer.end(), {x, y, (x * x + 100 * y * y) / 2});
    }
}
