// expect: Each neuron is paired with the first of its twins only. Of three equal neurons each
//         two are a pair.
// fails: Three that are equal and another two; All begin with the same weights
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
            for (std::size_t i = 0; i < W.size(); i += m)
                equal = equal && W[i + a] == W[i + b];
            if (equal) {
                found.emplace_back(a, b);
                break;
            }
        }
    return found;
}

}
