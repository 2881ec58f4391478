// expect: The deltas were added up without the inputs: that would be the slope of a bias. The
//         slope of w is what came in times delta, x times delta.
// fails: Three examples; The two examples of the text; A single example; The same examples
//         twice have the same slope; The slope of five examples compared with wiggling
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
        result.push_back(delta);
        slope += delta;
    }
    result.push_back(slope);
    return result;
}

}
