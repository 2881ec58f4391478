// expect: The votes of the first example were used for all of them. Those of example i begin at i
//         * K.
// fails: Two examples with three classes; Shares that are known; Three classes and five examples;
//         Certain and wrong; Certain and right
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = Z.first(K);
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (double z : row) sum += std::exp(z - largest);
        total += largest + std::log(sum) - row[static_cast<std::size_t>(labels[i])];
    }
    return total / static_cast<double>(labels.size());
}

}
