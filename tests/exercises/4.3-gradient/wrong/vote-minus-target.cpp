// expect: This takes the vote itself for the opinion: it is sigmoid(z) - y, not z - y.
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
    const double error = z - target;
    std::vector<double> result;
    for (double input : inputs) result.push_back(error * input);
    result.push_back(error);
    return result;
}

}
