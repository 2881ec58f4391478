// expect: The deltas were taken N at a time, as if those of a neuron stood next to each other.
//         That of neuron k for example i is at i * m + k.
// fails: The three examples of the text; As many examples as neurons; Three examples and five
//         neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> bias_slopes(std::span<const double> D, std::size_t N, std::size_t m) {
    std::vector<double> slopes(m);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t k = 0; k < m; ++k) slopes[k] += D[k * N + i];
    return slopes;
}

}
