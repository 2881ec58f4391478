// expect: Each example was averaged with the mean of those before it, so that the last one
//         counts for a half. All count alike: add them up, and divide once.
// fails: Four weights and three examples; Two weights and five examples; Examples that cancel
//         out
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> step(std::span<const double> weights, std::span<const double> slopes,
                         std::size_t N, double rate) {
    const std::size_t P = weights.size();
    std::vector<double> next(weights.begin(), weights.end());
    for (std::size_t p = 0; p < P; ++p) {
        double mean = slopes[p];
        for (std::size_t i = 1; i < N; ++i) mean = (mean + slopes[i * P + p]) / 2;
        next[p] -= rate * mean;
    }
    return next;
}

}
