// expect: This is the sum over the examples. Divide it by their number, or a large batch has a
//         larger loss than a small one.
// fails: Two examples with three classes; Shares that are known; Three classes and five examples;
//         Ten classes in the dark; Certain and wrong; Examples far from each other
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
        total += largest + std::log(sum) - row[static_cast<std::size_t>(labels[i])];
    }
    return total;
}

}
