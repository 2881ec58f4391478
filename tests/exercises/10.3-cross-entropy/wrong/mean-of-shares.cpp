// expect: The mean of the shares was taken first and its logarithm afterwards. Each example has a
//         surprise of its own, and the mean is that of the surprises.
// fails: Two examples with three classes; Shares that are known; Three classes and five examples;
//         Certain and wrong
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
        total += std::exp(row[static_cast<std::size_t>(labels[i])] - largest) / sum;
    }
    return -std::log(total / static_cast<double>(labels.size()));
}

}
