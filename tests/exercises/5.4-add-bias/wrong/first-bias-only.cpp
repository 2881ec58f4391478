// expect: Every neuron got the bias of the first one.
// fails: The sheet of paper; Two examples and three neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> add_bias(std::vector<double> z, std::span<const double> bias,
                             [[maybe_unused]] std::size_t n, std::size_t m) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < m; ++k) z[i * m + k] += bias[0];
    return z;
}

}
