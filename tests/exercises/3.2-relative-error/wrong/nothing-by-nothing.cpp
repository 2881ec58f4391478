// expect: For two zeros this divides nothing by nothing. They agree: the answer is 0.
// fails: Two zeros
#include <algorithm>
#include <cmath>

namespace answer {

double relative_error(double a, double b) {
    return std::abs(a - b) / std::max(std::abs(a), std::abs(b));
}

}
