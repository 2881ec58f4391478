// expect: The examples were added up first and multiplied afterwards. Each example's input
//         belongs to its own delta: multiply first, then add up.
// fails: The two examples of the text; As many inputs as neurons; A single input; Three inputs
//         and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> weight_slopes(std::span<const double> X, std::span<const double> D,
                                  std::size_t N, std::size_t n, std::size_t m) {
    std::vector<double> slopes(n * m);
    std::vector<double> inputs(n), deltas(m);
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = 0; j < n; ++j) inputs[j] += X[i * n + j];
        for (std::size_t k = 0; k < m; ++k) deltas[k] += D[i * m + k];
    }
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t k = 0; k < m; ++k) slopes[j * m + k] = inputs[j] * deltas[k];
    return slopes;
}

}
