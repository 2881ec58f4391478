// expect: The velocity began as the first slope, which then counts for more than it should. At
//         the beginning nothing moves: v = 0.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A single slope
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    double v = slopes.empty() ? 0 : slopes[0];
    for (double g : slopes) {
        v = beta * v + g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
