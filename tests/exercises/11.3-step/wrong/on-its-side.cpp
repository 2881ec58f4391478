// expect: The slopes were read column after column. They stand row after row: all slopes of
//         the first example come first.
// fails: Four weights and three examples; Three weights and two examples; Two weights and five
//         examples
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t p = 0; p < P; ++p)
            next[p] -= rate * slopes[p * N + i] / static_cast<double>(N);
    return next;
}

}
