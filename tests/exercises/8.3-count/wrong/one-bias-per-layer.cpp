// expect: There is only one bias for each layer here. Each neuron of it has its own.
// fails: The network of the text; A single layer; The networks of the sine and of the ten bits;
//        Six layers; Five thousand million weights
// section: Two parts
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < sizes.size(); ++i) count += sizes[i - 1] * sizes[i] + 1;
    return count;
}

}
