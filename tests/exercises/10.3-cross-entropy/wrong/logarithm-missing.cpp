// expect: Only the distance to the largest vote was counted. It is what remains far out; the rest
//         of it, ln Σ e^(z_j − m), is missing, and it is all there is where the votes are equal.
// fails: Two examples with three classes; The votes of the text; Shares that are known; Three
//         classes and five examples; Ten classes in the dark; Votes far above zero; Votes far
//         below zero; Examples far from each other
#include <algorithm>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = Z.subspan(i * K, K);
        const double largest = *std::max_element(row.begin(), row.end());
        total += largest - row[static_cast<std::size_t>(labels[i])];
    }
    return total / static_cast<double>(labels.size());
}

}
