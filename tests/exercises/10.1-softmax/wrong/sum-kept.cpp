// expect: The sum goes on from row to row. Only the first row adds up to 1 then: begin each row
//         with a sum of 0.
// fails: The two rows of the text; Three rows of four classes; Four rows of two classes; Votes
//         far from each other; Rows far from each other; A single class
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    double sum = 0;
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        const double largest = *std::max_element(row.begin(), row.end());
        for (double& p : row) sum += p = std::exp(p - largest);
        for (double& p : row) p /= sum;
    }
    return P;
}

}
