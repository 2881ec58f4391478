// expect: Only the weights of the first input were compared.
// fails: All but one of the weights are equal
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
            bool equal = bias[a] == bias[b] && W[a] == W[b];
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
