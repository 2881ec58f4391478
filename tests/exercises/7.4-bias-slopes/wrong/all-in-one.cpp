// expect: Every bias got the sum of all deltas. A bias is told only what its own neuron did,
//         column k of D.
// fails: The three examples of the text; A single example; As many examples as neurons; Three
//         examples and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> bias_slopes(std::span<const double> D, std::size_t N, std::size_t m) {
    double sum = 0;
    for (std::size_t i = 0; i < N * m; ++i) sum += D[i];
    return std::vector<double>(m, sum);
}

}
