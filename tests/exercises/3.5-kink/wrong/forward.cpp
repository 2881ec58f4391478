// expect: The answer is the slope to the right. Where there is no kink, the central difference is
//         the better one.
// fails: A smooth function; A difference that is just tolerated
#include <cmath>
#include <functional>
#include <limits>

namespace answer {

double numeric_slope(const std::function<double(double)>& f, double x, double h,
                     [[maybe_unused]] double tolerance) {
    const double below = f(x - h), here = f(x), above = f(x + h);
    const double left = (here - below) / h, right = (above - here) / h;
    if (std::abs(right - left) > tolerance) return std::numeric_limits<double>::quiet_NaN();
    return right;
}

}
