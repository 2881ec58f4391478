// expect: The first dense layer is missing, the one that takes the inputs. The loop begins one
//         pair of sizes too late.
// fails: The network of the text; A single neuron; A single layer; The networks of the sine and
//        of the ten bits; Six layers; Five thousand million weights
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 2; i < sizes.size(); ++i) count += (sizes[i - 1] + 1) * sizes[i];
    return count;
}

}
