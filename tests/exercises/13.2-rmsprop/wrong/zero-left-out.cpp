// expect: The list is too short: after a slope of 0 no weight was appended. It is a step, too,
//         in which the weight stays where it is.
// fails: A slope of zero at the beginning; A slope of zero in between; Nothing but zeros
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        if (g == 0) continue;
        s = beta * s + (1 - beta) * g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
