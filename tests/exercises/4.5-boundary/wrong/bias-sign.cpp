// expect: The bias has the wrong sign: z = w1 x1 + w2 x2 + b, so on solving for x2 it is subtracted.
// fails: The line of chapter 1; Where it is nearly sure; Both at once
#include <cmath>

namespace answer {

double boundary([[maybe_unused]] double w1, double w2, double b, [[maybe_unused]] double p,
                [[maybe_unused]] double x1) {
    return (std::log(p / (1 - p)) + b - w1 * x1) / w2;
}

}
