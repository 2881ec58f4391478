// expect: Rows were compared, and a row belongs to an input. A neuron is a column.
// fails: Four inputs and five neurons; Equal weights and different biases; Three that are
//        equal and another two; The layer of the text; The first and the last neuron; All
//        begin with the same weights; A single input; A single neuron
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> twins(std::span<const double> W,
                                                       std::span<const double> bias) {
    const std::size_t m = bias.size();
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t a = 0; a < W.size(); a += m)
        for (std::size_t b = a + m; b < W.size(); b += m) {
            bool equal = true;
            for (std::size_t k = 0; k < m; ++k) equal = equal && W[a + k] == W[b + k];
            if (equal) found.emplace_back(a / m, b / m);
        }
    return found;
}

}
