// expect: The sign of the vote is turned: this is ln(1 + e^-z), which falls where softplus rises.
//         It is chapter 4's cost for y = 1, and you want that for y = 0.
// fails: Softplus of 0 and of five other votes; Softplus far out
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> forward(std::span<const double> z) {
    std::vector<double> result;
    for (double x : z)
        result.push_back(std::max(-x, 0.0) + std::log1p(std::exp(-std::abs(x))));
    return result;
}

std::vector<double> backward(std::span<const double> z, std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i)
        result.push_back(slopes[i] / (1 + std::exp(-z[i])));
    return result;
}

}
