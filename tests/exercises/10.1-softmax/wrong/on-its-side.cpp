// expect: The table was read as if it lay on its side: vote k of example i is at i * K + k, not
//         at k * N + i.
// fails: The two rows of the text; Three rows of four classes; Four rows of two classes; Rows far
//         from each other
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    for (std::size_t i = 0; i < N; ++i) {
        double largest = Z[i], sum = 0;
        for (std::size_t k = 0; k < K; ++k) largest = std::max(largest, Z[k * N + i]);
        for (std::size_t k = 0; k < K; ++k)
            sum += P[k * N + i] = std::exp(Z[k * N + i] - largest);
        for (std::size_t k = 0; k < K; ++k) P[k * N + i] /= sum;
    }
    return P;
}

}
