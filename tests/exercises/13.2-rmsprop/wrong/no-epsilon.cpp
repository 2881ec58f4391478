// expect: Epsilon is missing. With slopes of 0 so far, 0 is divided by 0, and that is not a
//         number.
// fails: Slopes of both signs; The step of the text; The three steps of the table; A slope
//         that never changes; Very small slopes; A slope of zero at the beginning; Nothing but
//         zeros; A beta of zero
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        s = beta * s + (1 - beta) * g * g;
        w -= rate * g / std::sqrt(s);
        path.push_back(w);
    }
    return path;
}

}
