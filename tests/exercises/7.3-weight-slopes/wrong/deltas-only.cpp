// expect: The deltas were added up without the inputs: that makes the slopes of the biases. For
//         a weight multiply each delta by what came in.
// fails: The two examples of the text; As many inputs as neurons; A single example; A single
//         input; Three inputs and five neurons
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> weight_slopes([[maybe_unused]] std::span<const double> X,
                                  std::span<const double> D, std::size_t N, std::size_t n,
                                  std::size_t m) {
    std::vector<double> slopes(n * m);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t k = 0; k < m; ++k) slopes[j * m + k] += D[i * m + k];
    return slopes;
}

}
