// expect: The velocity was computed from the weight and not from the old velocity: v on the
//         right-hand side has become w.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A single slope
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    double v = 0;
    for (double g : slopes) {
        v = beta * w + g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
