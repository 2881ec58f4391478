// expect: There is a floor under the denominator, as in the chapter's own function. Here it was
//         left out, so that even tiny numbers are compared with each other.
// fails: Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    const double larger = std::max({std::abs(a), std::abs(b), 1e-4});
    return a == b ? 0 : std::abs(a - b) / larger;
}

}
