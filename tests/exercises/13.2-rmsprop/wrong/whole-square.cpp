// expect: The new square was added in full, without the factor 1 − β. Then s is no average but
//         a sum, too large by a factor of up to 1/(1 − β).
// fails: Slopes of both signs; The step of the text; The three steps of the table; A slope
//         that never changes; Very small slopes; Large slopes; A slope of zero at the
//         beginning; A slope of zero in between
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        s = beta * s + g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
