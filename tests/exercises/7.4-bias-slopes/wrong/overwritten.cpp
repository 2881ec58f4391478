// expect: Only the last example is heard: each of them overwrote the one before. Add them up
//         with +=.
// fails: The three examples of the text; A single neuron; As many examples as neurons; Three
//         examples and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> bias_slopes(std::span<const double> D, std::size_t N, std::size_t m) {
    std::vector<double> slopes(m);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t k = 0; k < m; ++k) slopes[k] = D[i * m + k];
    return slopes;
}

}
