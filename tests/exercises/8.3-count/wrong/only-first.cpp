// expect: Only the first dense layer was counted. There is one between each pair of neighbours in
//         the list.
// fails: The network of the text; The networks of the sine and of the ten bits; Six layers
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    if (sizes.size() < 2) return 0;
    return (sizes[0] + 1) * sizes[1];
}

}
