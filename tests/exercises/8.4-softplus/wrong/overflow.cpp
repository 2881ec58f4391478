// expect: At 1000, e^z is infinite, and so is its logarithm. Take max(z, 0) out of the logarithm,
//         as chapter 4 did; what is left in it is e^-|z|, which never exceeds 1.
// fails: Softplus far out
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> forward(std::span<const double> z) {
    std::vector<double> result;
    for (double x : z) result.push_back(std::log(1 + std::exp(x)));
    return result;
}

std::vector<double> backward(std::span<const double> z, std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i)
        result.push_back(slopes[i] / (1 + std::exp(-z[i])));
    return result;
}

}
