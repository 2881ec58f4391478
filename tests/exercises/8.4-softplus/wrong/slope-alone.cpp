// expect: This is the slope of softplus alone. It has to be multiplied by the slope that came
//         from behind.
// fails: The slope of the text and four others; Slopes far out; Slopes compared with wiggling
// section: Where to cut
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

std::vector<double> backward(std::span<const double> z,
                             [[maybe_unused]] std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i) result.push_back(1 / (1 + std::exp(-z[i])));
    return result;
}

}
