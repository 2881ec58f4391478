// expect: The inputs were given biases as well. They are not computed, so they have none.
// fails: The network of the text; A single neuron; A single layer; The networks of the sine and
//        of the ten bits; Six layers; Fewer than two sizes; Five thousand million weights
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (i > 0) count += sizes[i - 1] * sizes[i];
        count += sizes[i];
    }
    return count;
}

}
