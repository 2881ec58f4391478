// expect: Two weights for three inputs, and the loop used what it could get and said nothing.
//         Compare the lengths before you start to add.
// fails: Lists of different lengths are refused
#include <cstddef>
#include <span>

namespace answer {

double dot(std::span<const double> weights, std::span<const double> inputs) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum;
}

}
