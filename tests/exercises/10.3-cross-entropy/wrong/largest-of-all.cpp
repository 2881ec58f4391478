// expect: The largest vote of the whole table was subtracted. An example far below it has a sum
//         of 0, and its logarithm is infinite. Each row needs its own largest.
// fails: Examples far from each other
// section: From votes to shares
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    const double largest = *std::max_element(Z.begin(), Z.end());
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = Z.subspan(i * K, K);
        double sum = 0;
        for (double z : row) sum += std::exp(z - largest);
        total += largest + std::log(sum) - row[static_cast<std::size_t>(labels[i])];
    }
    return total / static_cast<double>(labels.size());
}

}
