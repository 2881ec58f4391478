// expect: This divides by the second number, whichever is larger. Exchange the two and the answer
//         must stay the same.
// fails: A share of the larger; Negative numbers; One zero; Tiny numbers without a floor
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b) / std::abs(b);
}

}
