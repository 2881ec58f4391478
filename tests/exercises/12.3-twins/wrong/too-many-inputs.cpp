// expect: reached beyond the end of a list.
// fails: Four inputs and five neurons; Equal weights and different biases; Three that are
//        equal and another two; The layer of the text; The first and the last neuron; All
//        begin with the same weights; A single input
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
        for (std::size_t b = a + 1; b < m; ++b) {
            bool equal = bias[a] == bias[b];
            for (std::size_t i = 0; i < W.size(); ++i)
                equal = equal && W[i * m + a] == W[i * m + b];
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
