// expect: The last dense layer is missing: the loop stops one pair of sizes too early.
// fails: The network of the text; A single neuron; A single layer; The networks of the sine and
//        of the ten bits; Six layers; Five thousand million weights
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 2 < sizes.size(); ++i)
        count += (sizes[i] + 1) * sizes[i + 1];
    return count;
}

}
