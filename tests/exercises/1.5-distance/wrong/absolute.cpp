// expect: The size is right and the sign is lost: on the side of no the distance is negative.
// fails: Eva below it; Three dimensions
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
    return std::abs(z) / std::sqrt(squared_length);
}

}
