// expect: The list begins with the weight before the first step. Only the weights after the
//         steps belong to it.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A beta of zero; A rate of zero; A single slope; No slopes
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path = {w};
    double v = 0;
    for (double g : slopes) {
        v = beta * v + g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
