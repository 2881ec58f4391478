// expect: The slope was divided by the average of the step before. The newest slope is part of
//         the average by which it is divided.
// fails: Slopes of both signs; The step of the text; The three steps of the table; A slope
//         that never changes; Very small slopes; Large slopes; A slope of zero at the
//         beginning; A slope of zero in between; A beta of zero
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        w -= rate * g / (std::sqrt(s) + 1e-8);
        s = beta * s + (1 - beta) * g * g;
        path.push_back(w);
    }
    return path;
}

}
