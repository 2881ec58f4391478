// expect: The odds are upside down: p / (1 - p), not (1 - p) / p.
// fails: Where it is nearly sure; Both at once
#include <cmath>

namespace answer {

double boundary([[maybe_unused]] double w1, double w2, double b, [[maybe_unused]] double p,
                [[maybe_unused]] double x1) {
    return (std::log((1 - p) / p) - b - w1 * x1) / w2;
}

}
