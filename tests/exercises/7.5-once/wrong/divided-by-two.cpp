// expect: The deltas were divided by 2, whatever the number of examples. Divide by N, which is
//         2 only in the example of the text.
// fails: Three examples; A single example; The same examples twice have the same slope; The
//         slope of five examples compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> deltas_and_slope(double w, std::span<const double> x,
                                     std::span<const double> y) {
    std::vector<double> result;
    double slope = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double delta = (w * x[i] - y[i]) / 2;
        result.push_back(delta);
        slope += x[i] * delta;
    }
    result.push_back(slope);
    return result;
}

}
