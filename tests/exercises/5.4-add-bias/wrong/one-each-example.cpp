// expect: Each example got a bias of its own. A bias belongs to a neuron, and a neuron is a
//         column: bias[k], not bias[i].
// fails: The sheet of paper; Two examples and three neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> add_bias(std::vector<double> z, std::span<const double> bias,
                             [[maybe_unused]] std::size_t n, std::size_t m) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < m; ++k) z[i * m + k] += bias[i % bias.size()];
    return z;
}

}
