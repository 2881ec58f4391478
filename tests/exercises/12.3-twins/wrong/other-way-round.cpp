// expect: W was read as if it had a row for each neuron, with n weights one after the other.
//         It has a row for each input: the weights of neuron k stand m numbers apart.
// fails: Four inputs and five neurons; Equal weights and different biases; Three that are
//        equal and another two; The layer of the text; The first and the last neuron
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> twins(std::span<const double> W,
                                                       std::span<const double> bias) {
    const std::size_t m = bias.size();
    std::vector<std::pair<std::size_t, std::size_t>> found;
    const std::size_t n = W.size() / m;
    for (std::size_t a = 0; a < m; ++a)
        for (std::size_t b = a + 1; b < m; ++b) {
            bool equal = bias[a] == bias[b];
            for (std::size_t i = 0; i < n; ++i)
                equal = equal && W[a * n + i] == W[b * n + i];
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
