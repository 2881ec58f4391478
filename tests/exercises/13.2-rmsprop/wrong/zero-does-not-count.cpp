// expect: A slope of 0 was kept out of the average. Its square is 0, and the average becomes
//         smaller by it.
// fails: A slope of zero in between
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        if (g != 0) {
            s = beta * s + (1 - beta) * g * g;
            w -= rate * g / (std::sqrt(s) + 1e-8);
        }
        path.push_back(w);
    }
    return path;
}

}
