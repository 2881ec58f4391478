// expect: This is the vote itself, in the units of the weights. Divide it by the length of the
//         weights.
// fails: Gus above the line; Eva below it; Twice the weights and twice the bias;
//         Three dimensions
#include <cmath>
#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {

double distance(std::span<const double> weights, double bias, std::span<const double> x) {
    double z = bias, squared_length = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        z += weights[i] * x[i];
        squared_length += weights[i] * weights[i];
    }
    if (squared_length == 0) throw std::invalid_argument("distance: all weights are 0");
    return z;
}

}
