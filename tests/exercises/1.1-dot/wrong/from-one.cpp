// expect: The first product is missing: the index starts at 1, and in C++ the first entry has
//         the index 0.
// fails: The points of Dan; Three weights and one of them negative; A single product
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>

namespace answer {

double dot(std::span<const double> weights, std::span<const double> inputs) {
    // refuse different lengths
    if (weights.size() != inputs.size())
        throw std::invalid_argument("dot: " + std::to_string(weights.size()) +
                                    " weights for " + std::to_string(inputs.size()) +
                                    " inputs");
    // sum the products
    double sum = 0;
    for (std::size_t i = 1; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum;
}

}
