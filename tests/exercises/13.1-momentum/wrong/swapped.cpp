// expect: The rate and β have changed places: β multiplies the old velocity, the rate the new
//         one.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A beta of zero; A rate of zero; A single slope
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    double v = 0;
    for (double g : slopes) {
        v = rate * v + g;
        w -= beta * v;
        path.push_back(w);
    }
    return path;
}

}
