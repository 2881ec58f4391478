// expect: The sign is turned: it is vote minus target, w x - y.
// fails: Three examples; The two examples of the text; A single example; The same examples
//         twice have the same slope; The slope of five examples compared with wiggling
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
        const double delta = (y[i] - w * x[i]) / static_cast<double>(x.size());
        result.push_back(delta);
        slope += x[i] * delta;
    }
    result.push_back(slope);
    return result;
}

}
