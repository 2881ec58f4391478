// expect: Only the weight at the end was returned. It is asked for after each step.
// fails: Slopes of both signs; The three steps of the table; A slope that never changes; Very
//         small slopes; Large slopes; A slope of zero at the beginning; A slope of zero in
//         between; Nothing but zeros; A beta of zero; No slopes
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
        w -= rate * g / (std::sqrt(s) + 1e-8);
    }
    path.push_back(w);
    return path;
}

}
