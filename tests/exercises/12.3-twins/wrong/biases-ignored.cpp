// expect: The biases were not compared. Neurons with equal weights and different biases part
//         at the first bend.
// fails: Equal weights and different biases; The last bit is different
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
            bool equal = true;
            for (std::size_t i = 0; i < W.size(); i += m)
                equal = equal && W[i + a] == W[i + b];
            if (equal) found.emplace_back(a, b);
        }
    return found;
}

}
