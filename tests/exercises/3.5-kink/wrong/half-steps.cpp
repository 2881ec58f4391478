// expect: The one-sided slopes were divided by 2h. From x - h to x it is h.
// fails: A tolerance that is too small
#include <cmath>
#include <functional>
#include <limits>

namespace answer {

double numeric_slope(const std::function<double(double)>& f, double x, double h,
                     [[maybe_unused]] double tolerance) {
    const double below = f(x - h), here = f(x), above = f(x + h);
    const double left = (here - below) / (2 * h), right = (above - here) / (2 * h);
    if (std::abs(right - left) > tolerance) return std::numeric_limits<double>::quiet_NaN();
    return (above - below) / (2 * h);
}

}
