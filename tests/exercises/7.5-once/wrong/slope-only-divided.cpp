// expect: The slope is right, but the deltas are those of a sum of losses. The factor 1/N
//         belongs to the loss and so to the deltas; from there it flows into the slope by
//         itself.
// fails: Three examples; The two examples of the text; The same examples twice have the same
//         slope
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> deltas_and_slope(double w, std::span<const double> x,
                                     std::span<const double> y) {
    std::vector<double> result;
    double slope = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double delta = w * x[i] - y[i];
        result.push_back(delta);
        slope += x[i] * delta;
    }
    result.push_back(slope / static_cast<double>(x.size()));
    return result;
}

}
