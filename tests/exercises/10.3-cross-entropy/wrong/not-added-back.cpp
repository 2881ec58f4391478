// expect: The largest vote was subtracted inside of the exponentials and not added back behind
//         the logarithm: ln Σ e^z_j is m + ln Σ e^(z_j − m).
// fails: Two examples with three classes; Shares that are known; Three classes and five examples;
//         Votes far above zero; Votes far below zero; Wrong by forty; Certain and wrong; Certain
//         and right; Examples far from each other
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
        total += std::log(sum) - row[static_cast<std::size_t>(labels[i])];
    }
    return total / static_cast<double>(labels.size());
}

}
