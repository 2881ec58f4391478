// expect: Only the biases were compared, and not the weights.
// fails: Four inputs and five neurons; All but one of the weights are equal; Equal weights and
//        different biases; The layer of the text; The first and the last neuron; The last bit
//        is different
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> twins(std::span<const double> W,
                                                       std::span<const double> bias) {
    const std::size_t m = bias.size();
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t a = 0; a < m; ++a)
        for (std::size_t b = a + 1; b < m; ++b)
            if (W.size() >= m && bias[a] == bias[b]) found.emplace_back(a, b);
    return found;
}

}
