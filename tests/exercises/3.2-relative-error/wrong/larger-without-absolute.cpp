// expect: The larger of a and b is not the larger of |a| and |b|: of -40 and -50 it is -40.
// fails: Negative numbers; Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b) / std::max(a, b);
}

}
