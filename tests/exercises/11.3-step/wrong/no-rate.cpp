// expect: The whole mean was subtracted. Multiply it by the learning rate first.
// fails: Four weights and three examples; Three weights and two examples; The step of the
//         text; Two weights and five examples; A single example; A rate of zero
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         std::size_t N, [[maybe_unused]] double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t p = 0; p < P; ++p)
            next[p] -= slopes[i * P + p] / static_cast<double>(N);
    return next;
}

}
