// expect: The sum was divided by the number of all slopes, N times P. Each weight has N of
//         them.
// fails: Four weights and three examples; Three weights and two examples; Two weights and five
//         examples; A single example
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
            next[p] -= rate * slopes[i * P + p] / static_cast<double>(slopes.size());
    return next;
}

}
