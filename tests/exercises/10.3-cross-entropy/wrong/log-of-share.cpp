// expect: The share was computed first and its logarithm afterwards. A share that has underflowed
//         to 0 makes the loss infinite, over an example that is merely very wrong: let the two
//         cancel, ln Σ e^z_j − z_y.
// fails: Certain and wrong
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
        total -=
            std::log(std::exp(row[static_cast<std::size_t>(labels[i])] - largest) / sum);
    }
    return total / static_cast<double>(labels.size());
}

}
