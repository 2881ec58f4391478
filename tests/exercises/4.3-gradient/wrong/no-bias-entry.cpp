// expect: The derivative with respect to the bias is to stand at the end, after those of the
//         weights. It is a - y itself.
// fails: Gus who passed; Eva who did not; Certain and wrong; Four inputs compared with wiggling
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient(std::span<const double> weights, double bias,
                             std::span<const double> inputs, double target) {
    double z = bias;
    for (std::size_t j = 0; j < weights.size(); ++j) z += weights[j] * inputs[j];
    const double error = 1 / (1 + std::exp(-z)) - target;
    std::vector<double> result;
    for (double input : inputs) result.push_back(error * input);
    return result;
}

}
