// expect: The opinion has been rounded to exactly 0 or 1, and its logarithm is infinite. Do not
//         compute the opinion at all: write the loss in terms of z.
// fails: Certain and wrong; Certain and right; Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return -y * std::log(a) - (1 - y) * std::log(1 - a);
}

}
