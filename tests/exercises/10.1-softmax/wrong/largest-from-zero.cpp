// expect: The search for the largest vote starts from 0, so that far below 0 nothing is
//         subtracted and every exponential is 0. Start from the first vote of the row.
// fails: Votes far below zero; Rows far from each other
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
        double largest = 0;
        for (double p : row) largest = std::max(largest, p);
        double sum = 0;
        for (double& p : row) sum += p = std::exp(p - largest);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
