// expect: This is a step against the sum of the slopes. With their mean, the learning rate
//         does not depend on how many examples there are.
// fails: Four weights and three examples; Three weights and two examples; The step of the
//         text; Two weights and five examples
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t p = 0; p < P; ++p) next[p] -= rate * slopes[i * P + p];
    return next;
}

}
