// expect: At 1000, e^z / (1 + e^z) is infinity divided by infinity, which is not a number. Divide
//         both by e^z first: 1 / (1 + e^-z) is the same and survives.
// fails: Slopes far out
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
    for (std::size_t i = 0; i < z.size(); ++i)
        result.push_back(slopes[i] * std::exp(z[i]) / (1 + std::exp(z[i])));
    return result;
}

}
