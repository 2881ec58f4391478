// expect: Nothing is kept from step to step: it is plain gradient descent. The velocity has to
//         be declared before the loop.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             double beta) {
    std::vector<double> path;
    for (double g : slopes) {
        double v = 0;
        v = beta * v + g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
