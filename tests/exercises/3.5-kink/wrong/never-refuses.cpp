// expect: This is the central difference, also at a kink, where it is the slope of nothing. Compare
//         the slopes to the left and to the right first.
// fails: At a kink; A kink that bends down; A tolerance that is too small
#include <functional>

namespace answer {

double numeric_slope(const std::function<double(double)>& f, double x, double h,
                     [[maybe_unused]] double tolerance) {
    const double below = f(x - h), above = f(x + h);
    return (above - below) / (2 * h);
}

}
