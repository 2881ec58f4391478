// expect: Only kinks that bend upwards are found: the difference of the two slopes needs its
//         absolute value.
// fails: A kink that bends down
#include <functional>
#include <limits>

namespace answer {

double numeric_slope(const std::function<double(double)>& f, double x, double h,
                     [[maybe_unused]] double tolerance) {
    const double below = f(x - h), here = f(x), above = f(x + h);
    const double left = (here - below) / h, right = (above - here) / h;
    if (right - left > tolerance) return std::numeric_limits<double>::quiet_NaN();
    return (above - below) / (2 * h);
}

}
