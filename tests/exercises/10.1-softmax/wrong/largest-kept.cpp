// expect: The largest vote is kept from row to row and can only grow. A row far below those
//         before it then has nothing but zeros: look for the largest anew in each row.
// fails: Rows far from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    double largest = Z[0];
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        largest = std::max(largest, *std::max_element(row.begin(), row.end()));
        double sum = 0;
        for (double& p : row) sum += p = std::exp(p - largest);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
