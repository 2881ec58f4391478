// expect: Nearly equal counts as equal here. Neurons that differ in the last bit are no twins:
//         they can part.
// fails: The last bit is different
#include <cmath>
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
            bool equal = std::abs(bias[a] - bias[b]) < 1e-9;
            for (std::size_t i = 0; i < W.size(); i += m)
                equal = equal && std::abs(W[i + a] - W[i + b]) < 1e-9;
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
