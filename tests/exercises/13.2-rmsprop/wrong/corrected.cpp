// expect: The average was corrected for having begun at 0, as in Adam. RMSprop does not do
//         that, which is why its first step is so long.
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
    double s = 0, power = 1;
    for (double g : slopes) {
        s = beta * s + (1 - beta) * g * g;
        power *= beta;
        w -= rate * g / (std::sqrt(s / (1 - power)) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
