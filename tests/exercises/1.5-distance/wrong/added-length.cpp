// expect: The weights' length is the root of the sum of their squares, and not the sum of their
//         absolute values.
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
        squared_length += std::abs(weights[i]);
    }
    if (squared_length == 0) throw std::invalid_argument("distance: all weights are 0");
    return z / squared_length;
}

}
