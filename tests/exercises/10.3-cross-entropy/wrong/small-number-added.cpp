// expect: No mistake costs more than 27.6 here: a small number was added to the share before its
//         logarithm. Let the logarithm and the exponential cancel instead.
// fails: Wrong by forty; Certain and wrong; Certain and right
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
        total -= std::log(
            std::exp(row[static_cast<std::size_t>(labels[i])] - largest) / sum + 1e-12);
    }
    return total / static_cast<double>(labels.size());
}

}
