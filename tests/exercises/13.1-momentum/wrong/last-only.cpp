// expect: Only the weight at the end was returned. It is asked for after each step.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A beta of zero; A rate of zero; No slopes
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    double v = 0;
    for (double g : slopes) {
        v = beta * v + g;
        w -= rate * v;
    }
    path.push_back(w);
    return path;
}

}
