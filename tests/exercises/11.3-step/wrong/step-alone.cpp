// expect: This is the step, and not where it leads to: begin with the old weights.
// fails: Four weights and three examples; Three weights and two examples; The step of the
//         text; Two weights and five examples; A single example; Examples that cancel out; A
//         rate of zero
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(P);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t p = 0; p < P; ++p)
            next[p] -= rate * slopes[i * P + p] / static_cast<double>(N);
    return next;
}

}
