// expect: The costs of the other classes, −ln(1 − p), were added, as for ten neurons that say yes
//         or no. With shares the true class says it all: −ln p is the whole loss.
// fails: Two examples with three classes; The votes of the text; Shares that are known; Three
//         classes and five examples; Ten classes in the dark; Votes far above zero; Votes far
//         below zero; Wrong by forty; Certain and wrong; Examples far from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = Z.subspan(i * K, K);
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (double z : row) sum += std::exp(z - largest);
        const std::size_t label = static_cast<std::size_t>(labels[i]);
        for (std::size_t k = 0; k < K; ++k) {
            const double p = std::exp(row[k] - largest) / sum;
            total += k == label ? largest + std::log(sum) - row[k] : -std::log(1 - p);
        }
    }
    return total / static_cast<double>(labels.size());
}

}
