// expect: The exponentials have left the range of a double: at 1000 they are infinite, at −1000
//         all of them are 0. Take the largest vote of the row out of the sum first.
// fails: Votes far above zero; Votes far below zero; Certain and wrong; Examples far from each
//         other
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

double cross_entropy(std::span<const double> Z, std::span<const int> labels,
                     std::size_t K) {
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = Z.subspan(i * K, K);
        double sum = 0;
        for (double z : row) sum += std::exp(z);
        total += std::log(sum) - row[static_cast<std::size_t>(labels[i])];
    }
    return total / static_cast<double>(labels.size());
}

}
