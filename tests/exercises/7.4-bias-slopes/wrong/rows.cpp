// expect: The rows were added up: that is one number for each example. A bias belongs to a
//         neuron, and a neuron is a column.
// fails: The three examples of the text; A single example; A single neuron; As many examples as
//         neurons; Three examples and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> bias_slopes(std::span<const double> D, std::size_t N, std::size_t m) {
    std::vector<double> slopes(N);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t k = 0; k < m; ++k) slopes[i] += D[i * m + k];
    return slopes;
}

}
