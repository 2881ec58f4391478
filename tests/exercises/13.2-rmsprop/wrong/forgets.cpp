// expect: The average begins anew in each step, so that each step has the same length. It has
//         to be declared before the loop.
// fails: Slopes of both signs; The three steps of the table; A slope that never changes; Very
//         small slopes; Large slopes; A slope of zero at the beginning; A slope of zero in
//         between
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    for (double g : slopes) {
        double s = 0;
        s = beta * s + (1 - beta) * g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
