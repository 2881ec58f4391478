// expect: These are the neurons, one for each bias. Each of them also has a weight for each
//         neuron before it.
// fails: The network of the text; A single neuron; A single layer; The networks of the sine and
//        of the ten bits; Six layers; Five thousand million weights
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < sizes.size(); ++i) count += sizes[i];
    return count;
}

}
