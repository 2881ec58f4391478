// expect: These are the exponentials, not yet divided by their sum. Shares add up to 1.
// fails: The three candidates of the chapter; The two rows of the text; Three rows of four
//         classes; Four rows of two classes; Votes far above zero; Votes far below zero; Votes
//         far from each other; Rows far from each other
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
        const double largest = *std::max_element(row.begin(), row.end());
        for (double& p : row) p = std::exp(p - largest);
    }
    return P;
}

}
