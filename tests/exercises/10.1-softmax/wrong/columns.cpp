// expect: The columns add up to 1, and it should be the rows. An example is a row: K votes that
//         stand next to each other, from i * K on.
// fails: The three candidates of the chapter; The two rows of the text; Three rows of four
//         classes; Four rows of two classes; Votes far above zero; Votes far below zero; Votes
//         far from each other; Rows far from each other; A single class
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    for (std::size_t k = 0; k < K; ++k) {
        double largest = Z[k], sum = 0;
        for (std::size_t i = 0; i < N; ++i) largest = std::max(largest, Z[i * K + k]);
        for (std::size_t i = 0; i < N; ++i)
            sum += P[i * K + k] = std::exp(Z[i * K + k] - largest);
        for (std::size_t i = 0; i < N; ++i) P[i * K + k] /= sum;
    }
    return P;
}

}
