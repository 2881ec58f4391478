// expect: Nearly right, but 1 + e^-40 is rounded to 1, and its logarithm to 0. std::log1p(e) is
//         ln(1 + e) for small e.
// fails: Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) {
    return std::max(z, 0.0) - y * z + std::log(1 + std::exp(-std::abs(z)));
}

}
