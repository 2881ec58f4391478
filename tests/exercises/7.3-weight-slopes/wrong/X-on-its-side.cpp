// expect: Row j of X was used where column j belongs. An example is a row of n numbers, so
//         input j of example i is X[i * n + j].
// fails: The two examples of the text; As many inputs as neurons; Three inputs and five neurons
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
                slopes[j * m + k] += X[j * N + i] * D[i * m + k];
    return slopes;
}

}
