// expect: Each table has a single m and a single v for all its weights. Every weight needs its
//         own.
// fails: Two tables and three steps; A single step; Tables of three weights and one and two;
//         Slopes of zero; Very small slopes; The same slopes 300 times
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

using tables = std::vector<std::vector<double>>;

tables adam(tables weights, std::span<const tables> slopes, double rate) {
    const double beta1 = 0.9, beta2 = 0.999;
    std::vector<double> m(weights.size()), v(weights.size());
    for (std::size_t s = 0; s < slopes.size(); ++s) {
        const double part1 = 1 - std::pow(beta1, s + 1), part2 = 1 - std::pow(beta2, s + 1);
        for (std::size_t t = 0; t < weights.size(); ++t) {
            for (std::size_t i = 0; i < weights[t].size(); ++i) {
                const double g = slopes[s][t][i];
                m[t] = beta1 * m[t] + (1 - beta1) * g;
                v[t] = beta2 * v[t] + (1 - beta2) * g * g;
                weights[t][i] -= rate * (m[t] / part1) / (std::sqrt(v[t] / part2) + 1e-8);
            }
        }
    }
    return weights;
}

}
