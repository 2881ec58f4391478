// expect: All tables share one m and one v, so that the weights with the same place in
//         different tables mix their averages. Each table needs its own.
// fails: Two tables and three steps; The two weights of the table; A single step; Tables of
//         three weights and one and two; Four tables and two steps
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

using tables = std::vector<std::vector<double>>;

tables adam(tables weights, std::span<const tables> slopes, double rate) {
    const double beta1 = 0.9, beta2 = 0.999;
    std::size_t size = 0;
    for (const std::vector<double>& table : weights) size = std::max(size, table.size());
    std::vector<double> m(size), v(size);
    for (std::size_t s = 0; s < slopes.size(); ++s) {
        const double part1 = 1 - std::pow(beta1, s + 1), part2 = 1 - std::pow(beta2, s + 1);
        for (std::size_t t = 0; t < weights.size(); ++t) {
            for (std::size_t i = 0; i < weights[t].size(); ++i) {
                const double g = slopes[s][t][i];
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                weights[t][i] -= rate * (m[i] / part1) / (std::sqrt(v[i] / part2) + 1e-8);
            }
        }
    }
    return weights;
}

}
