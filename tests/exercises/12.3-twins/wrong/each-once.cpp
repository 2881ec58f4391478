// expect: A neuron that was found to be a twin was left out from then on. Of three equal
//         neurons each two are a pair, the second and the third as well.
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
    std::vector<bool> seen(m);
    for (std::size_t a = 0; a < m; ++a)
        for (std::size_t b = a + 1; b < m; ++b) {
            bool equal = bias[a] == bias[b] && !seen[a];
            for (std::size_t i = 0; i < W.size(); i += m)
                equal = equal && W[i + a] == W[i + b];
            if (equal) {
                found.emplace_back(a, b);
                seen[b] = true;
            }
        }
    return found;
}

}
