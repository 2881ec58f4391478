// expect: At a kink this says 0, which looks like a slope. NaN says that there is none.
// fails: At a kink; A kink that bends down; A tolerance that is too small
#include <cmath>
#include <functional>

namespace answer {

double numeric_slope(const std::function<double(double)>& f, double x, double h,
                     [[maybe_unused]] double tolerance) {
    const double below = f(x - h), here = f(x), above = f(x + h);
    const double left = (here - below) / h, right = (above - here) / h;
    if (std::abs(right - left) > tolerance) return 0;
    return (above - below) / (2 * h);
}

}
