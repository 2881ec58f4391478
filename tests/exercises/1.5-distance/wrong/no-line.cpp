// expect: With all weights 0 every point gets the same vote, and there is no line to be far
//         from: refuse them before you divide.
// fails: Weights that are all zero
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
    return z / std::sqrt(squared_length);
}

}
