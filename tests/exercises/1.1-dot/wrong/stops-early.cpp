// expect: The last product is missing: the loop stops at size() - 1, one entry too soon.
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
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum;
}

}
