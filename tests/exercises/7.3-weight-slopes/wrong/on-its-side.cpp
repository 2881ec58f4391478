// expect: The two are exchanged: these are the slopes in the shape m x n. The weights are n x
//         m, so the slope from input j to neuron k belongs at j * m + k.
// fails: As many inputs as neurons; A single example; Three inputs and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> weight_slopes(std::span<const double> X, std::span<const double> D,
                                  std::size_t N, std::size_t n, std::size_t m) {
    std::vector<double> slopes(n * m);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t k = 0; k < m; ++k)
                slopes[k * n + j] += X[i * n + j] * D[i * m + k];
    return slopes;
}

}
