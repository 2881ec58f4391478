// expect: The velocity was added to the weight: that goes uphill.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A beta of zero; A single slope
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    double v = 0;
    for (double g : slopes) {
        v = beta * v + g;
        w += rate * v;
        path.push_back(w);
    }
    return path;
}

}
