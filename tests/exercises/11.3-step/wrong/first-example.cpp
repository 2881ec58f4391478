// expect: Only the first example was asked. The step goes against the mean of all of them.
// fails: Four weights and three examples; Three weights and two examples; The step of the
//         text; Two weights and five examples; Examples that cancel out
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         [[maybe_unused]] std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    for (std::size_t p = 0; p < P; ++p) next[p] -= rate * slopes[p];
    return next;
}

}
