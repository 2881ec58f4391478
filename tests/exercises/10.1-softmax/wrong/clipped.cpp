// expect: Votes beyond ±700 were taken for 700 or −700, to keep the exponentials finite, and so
//         the differences between them are lost. Subtract the largest of the row instead.
// fails: Votes far above zero; Votes far below zero; Rows far from each other
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
        double sum = 0;
        for (double& p : row) sum += p = std::exp(std::clamp(p, -700.0, 700.0));
        for (double& p : row) p /= sum;
    }
    return P;
}

}
