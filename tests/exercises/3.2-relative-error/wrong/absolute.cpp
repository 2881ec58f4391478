// expect: This is the difference itself. Divide it by the larger of |a| and |b|.
// fails: A share of the larger; Negative numbers; One zero; Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b);
}

}
