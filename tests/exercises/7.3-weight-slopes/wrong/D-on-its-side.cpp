// expect: Row k of D was used where column k belongs. An example is a row of m numbers, so the
//         delta of neuron k for example i is D[i * m + k].
// fails: As many inputs as neurons; A single input; Three inputs and five neurons
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
                slopes[j * m + k] += X[i * n + j] * D[k * N + i];
    return slopes;
}

}
