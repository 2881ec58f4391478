// expect: These are the slopes of a ReLU, all or nothing. Softplus has no corner: its slope is
//         the sigmoid of the vote.
// fails: The slope of the text and four others; Slopes compared with wiggling
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> forward(std::span<const double> z) {
    std::vector<double> result;
    for (double x : z)
        result.push_back(std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))));
    return result;
}

std::vector<double> backward(std::span<const double> z, std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i) result.push_back(z[i] > 0 ? slopes[i] : 0);
    return result;
}

}
