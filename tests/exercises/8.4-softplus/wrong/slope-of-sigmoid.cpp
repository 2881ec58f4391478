// expect: You went one derivative too far: a(1 - a) is the slope of the sigmoid, and that of
//         softplus is the sigmoid itself.
// fails: The slope of the text and four others; Slopes far out; Slopes compared with wiggling
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
    for (std::size_t i = 0; i < z.size(); ++i) {
        const double a = 1 / (1 + std::exp(-z[i]));
        result.push_back(slopes[i] * a * (1 - a));
    }
    return result;
}

}
