// expect: The average of the squares began at 1. At the beginning s = 0.
// fails: Slopes of both signs; The step of the text; The three steps of the table; A slope
//         that never changes; Very small slopes; A slope of zero at the beginning; A slope of
//         zero in between
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 1;
    for (double g : slopes) {
        s = beta * s + (1 - beta) * g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
