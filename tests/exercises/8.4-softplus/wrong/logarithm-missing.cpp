// expect: This is the ReLU itself. What makes it soft is the logarithm of 1 + e^-|z|, which is ln
//         2 in the middle.
// fails: Softplus of 0 and of five other votes
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> forward(std::span<const double> z) {
    std::vector<double> result;
    for (double x : z) result.push_back(std::max(x, 0.0));
    return result;
}

std::vector<double> backward(std::span<const double> z, std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i)
        result.push_back(slopes[i] / (1 + std::exp(-z[i])));
    return result;
}

}
