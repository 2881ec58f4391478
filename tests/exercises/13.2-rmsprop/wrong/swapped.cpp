// expect: The two shares have changed places: β belongs to the old average and 1 − β to the
//         new square.
// fails: Slopes of both signs; The step of the text; The three steps of the table; Very small
//         slopes; Large slopes; A slope of zero at the beginning; A beta of zero
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        s = (1 - beta) * s + beta * g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
