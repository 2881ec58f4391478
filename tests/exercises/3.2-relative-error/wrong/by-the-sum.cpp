// expect: This divides by |a| + |b|. Some books do; here it is the larger of the two, so that a
//         wrong sign reads 2.
// fails: A share of the larger; Negative numbers; Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b) / (std::abs(a) + std::abs(b));
}

}
