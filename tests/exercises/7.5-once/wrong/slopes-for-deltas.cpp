// expect: In place of the deltas stand the slopes of w for each example, with their factor x. A
//         delta is the slope with respect to the vote and knows nothing of what came in.
// fails: Three examples; The two examples of the text; A single example; The same examples
//         twice have the same slope
// section: Error at the output
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> deltas_and_slope(double w, std::span<const double> x,
                                     std::span<const double> y) {
    std::vector<double> result;
    double slope = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double delta = (w * x[i] - y[i]) / static_cast<double>(x.size());
        result.push_back(x[i] * delta);
        slope += x[i] * delta;
    }
    result.push_back(slope);
    return result;
}

}
