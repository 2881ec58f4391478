// expect: The sign of a - b came through. An error has a size and no sign: take the absolute
//         value of the difference.
// fails: A share of the larger; Negative numbers; One zero; Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    const double larger = std::max(std::abs(a), std::abs(b));
    return a == b ? 0 : (a - b) / larger;
}

}
