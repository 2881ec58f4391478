// expect: Epsilon is missing. A weight whose slopes have all been 0 is moved by 0/0, which is
//         not a number.
// fails: Two tables and three steps; The three steps of the text; The two weights of the
//         table; A single step; Tables of three weights and one and two; Four tables and two
//         steps; Slopes of zero; Very small slopes; The same slopes 300 times
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

using tables = std::vector<std::vector<double>>;

tables adam(tables weights, std::span<const tables> slopes, double rate) {
    const double beta1 = 0.9, beta2 = 0.999;
    tables m = weights;
    for (std::vector<double>& table : m) table.assign(table.size(), 0);
    tables v = m;
    for (std::size_t s = 0; s < slopes.size(); ++s) {
        const double part1 = 1 - std::pow(beta1, s + 1), part2 = 1 - std::pow(beta2, s + 1);
        for (std::size_t t = 0; t < weights.size(); ++t) {
            for (std::size_t i = 0; i < weights[t].size(); ++i) {
                const double g = slopes[s][t][i];
                m[t][i] = beta1 * m[t][i] + (1 - beta1) * g;
                v[t][i] = beta2 * v[t][i] + (1 - beta2) * g * g;
                weights[t][i] -= rate * (m[t][i] / part1) / std::sqrt(v[t][i] / part2);
            }
        }
    }
    return weights;
}

}
