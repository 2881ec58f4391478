// expect: The exponentials have left the range of a double: at 1000 they are infinite and at
//         −1000 they are 0, and neither can be divided by itself. Subtract the largest vote of
//         the row first.
// fails: Votes far above zero; Votes far below zero; Votes far from each other; Rows far from
//         each other
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        double sum = 0;
        for (double& p : row) sum += p = std::exp(p);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
