// expect: Votes above 700 were taken for 700 to keep e^z finite, and so softplus stops growing
//         there. Far out it is z itself.
// fails: Softplus far out
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> forward(std::span<const double> z) {
    std::vector<double> result;
    for (double x : z) result.push_back(std::log1p(std::exp(std::min(x, 700.0))));
    return result;
}

std::vector<double> backward(std::span<const double> z, std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < z.size(); ++i)
        result.push_back(slopes[i] / (1 + std::exp(-z[i])));
    return result;
}

}
