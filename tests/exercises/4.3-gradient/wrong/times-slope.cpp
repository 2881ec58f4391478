// expect: There is a factor a(1 - a) too many. It belongs to the squared error; in the
//         cross-entropy it has cancelled, and a - y is all that is left.
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
    const double a = 1 / (1 + std::exp(-z));
    const double error = (a - target) * a * (1 - a);
    std::vector<double> result;
    for (double input : inputs) result.push_back(error * input);
    result.push_back(error);
    return result;
}

}
