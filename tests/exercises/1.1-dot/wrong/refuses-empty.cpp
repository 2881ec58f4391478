// expect: Two empty lists are of the same length. There is nothing to add, and the sum of
//         nothing is 0.
// fails: Two empty lists
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>

namespace answer {

double dot(std::span<const double> weights, std::span<const double> inputs) {
    // refuse different lengths
    if (weights.empty() || weights.size() != inputs.size())
        throw std::invalid_argument("dot: " + std::to_string(weights.size()) +
                                    " weights for " + std::to_string(inputs.size()) +
                                    " inputs");
    // sum the products
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum;
}

}
