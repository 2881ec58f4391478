// expect: All weights were moved by the same mean, that of all slopes. Each weight has a mean
//         of its own.
// fails: Four weights and three examples; Three weights and two examples; Two weights and five
//         examples; A single example
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         [[maybe_unused]] std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    double sum = 0;
    for (double slope : slopes) sum += slope;
    for (std::size_t p = 0; p < P; ++p)
        next[p] -= rate * sum / static_cast<double>(slopes.size());
    return next;
}

}
