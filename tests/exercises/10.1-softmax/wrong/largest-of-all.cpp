// expect: The largest vote of the whole table was subtracted. In a row far below it every
//         exponential is 0, and so is their sum. Each row needs its own largest.
// fails: Rows far from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    const double largest = *std::max_element(P.begin(), P.end());
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        double sum = 0;
        for (double& p : row) sum += p = std::exp(p - largest);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
