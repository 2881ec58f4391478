// expect: The bias is counted into the length. It slides the line and is no part of the arrow:
//         the length is that of the weights alone.
// fails: Gus above the line; Eva below it; Twice the weights and twice the bias;
//         Three dimensions; Weights that are all zero
#include <cmath>
#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {

double distance(std::span<const double> weights, double bias, std::span<const double> x) {
    double z = bias, squared_length = bias * bias;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        z += weights[i] * x[i];
        squared_length += weights[i] * weights[i];
    }
    if (squared_length == 0) throw std::invalid_argument("distance: all weights are 0");
    return z / std::sqrt(squared_length);
}

}
