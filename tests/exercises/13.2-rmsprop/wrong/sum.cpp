// expect: The squares were added up and nothing fades away: that is AdaGrad (2011), whose
//         steps become shorter and shorter.
// fails: Slopes of both signs; The step of the text; The three steps of the table; A slope
//         that never changes; Very small slopes; Large slopes; A slope of zero at the
//         beginning; A slope of zero in between; A beta of zero
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> rmsprop(double w, std::span<const double> slopes, double rate,
                            [[maybe_unused]] double beta) {
    std::vector<double> path;
    double s = 0;
    for (double g : slopes) {
        s += g * g;
        w -= rate * g / (std::sqrt(s) + 1e-8);
        path.push_back(w);
    }
    return path;
}

}
