// expect: The last neuron is compared with nobody: the loop over the second of a pair stops
//         too early.
// fails: The layer of the text; The first and the last neuron; All begin with the same
//        weights; A single input
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
        for (std::size_t b = a + 1; b < m - 1; ++b) {
            bool equal = bias[a] == bias[b];
            for (std::size_t i = 0; i < W.size(); i += m)
                equal = equal && W[i + a] == W[i + b];
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
