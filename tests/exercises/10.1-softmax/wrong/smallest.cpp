// expect: The smallest vote was subtracted and not the largest. Then all exponents are positive,
//         and a vote that is far ahead still overflows.
// fails: Votes far from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        const double smallest = *std::min_element(row.begin(), row.end());
        double sum = 0;
        for (double& p : row) sum += p = std::exp(p - smallest);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
