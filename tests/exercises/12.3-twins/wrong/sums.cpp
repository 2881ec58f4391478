// expect: The sums of the weights were compared. Different weights can have the same sum.
// fails: All but one of the weights are equal; Equal weights and different biases; The last
//        bit is different
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> twins(std::span<const double> W,
                                                       std::span<const double> bias) {
    const std::size_t m = bias.size();
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::vector<double> sums(m);
    for (std::size_t i = 0; i < W.size(); ++i) sums[i % m] += W[i];
    for (std::size_t a = 0; a < m; ++a)
        for (std::size_t b = a + 1; b < m; ++b)
            if (bias[a] == bias[b] && sums[a] == sums[b]) found.emplace_back(a, b);
    return found;
}

}
