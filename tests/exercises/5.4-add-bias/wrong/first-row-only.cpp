// expect: Only the first row has its bias. Every example meets the same neurons, so every row gets
//         it.
// fails: The sheet of paper; Two examples and three neurons; Three examples and one neuron
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> add_bias(std::vector<double> z, std::span<const double> bias,
                             [[maybe_unused]] std::size_t n, std::size_t m) {
    for (std::size_t k = 0; k < m; ++k) z[k] += bias[k];
    return z;
}

}
