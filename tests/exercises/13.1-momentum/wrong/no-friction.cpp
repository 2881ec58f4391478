// expect: The old velocity was kept in full, without the factor β. So it only ever grows as
//         long as the slopes agree.
// fails: Slopes of both signs; The two steps of the text; The three steps of the table; A
//         slope that is always 1; Slopes that cancel; A ball that rolls on over level ground;
//         A beta of zero
#include <span>
#include <vector>

namespace answer {

std::vector<double> momentum(double w, std::span<const double> slopes, double rate,
                             [[maybe_unused]] double beta) {
    std::vector<double> path;
    double v = 0;
    for (double g : slopes) {
        v += g;
        w -= rate * v;
        path.push_back(w);
    }
    return path;
}

}
