// expect: The votes were read as if the table lay on its side: vote k of example i is at i * K +
//         k, not at k * N + i.
// fails: Two examples with three classes; Shares that are known; Three classes and five examples;
//         Certain and wrong; Examples far from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    const std::size_t N = labels.size();
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        double largest = Z[i], sum = 0;
        for (std::size_t k = 0; k < K; ++k) largest = std::max(largest, Z[k * N + i]);
        for (std::size_t k = 0; k < K; ++k) sum += std::exp(Z[k * N + i] - largest);
        total += largest + std::log(sum) - Z[static_cast<std::size_t>(labels[i]) * N + i];
    }
    return total / static_cast<double>(N);
}

}
