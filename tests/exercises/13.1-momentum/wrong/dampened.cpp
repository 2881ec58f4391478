// expect: The slope came into the velocity with the factor 1 − β. Many books write it so; it
//         is another method, with shorter steps. Here the whole slope is added.
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
        v = beta * v + (1 - beta) * g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
