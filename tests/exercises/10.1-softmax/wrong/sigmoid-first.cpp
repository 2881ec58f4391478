// expect: The votes have been squashed by a sigmoid before they were turned into shares. No vote
//         is more than one ahead then, and no share can be near 1. Softmax wants the votes as
//         they are.
// fails: The three candidates of the chapter; The two rows of the text; Three rows of four
//         classes; Four rows of two classes; Votes far above zero; Votes far below zero; Votes
//         far from each other; Rows far from each other
// section: In two parts
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
        for (double& p : row) sum += p = std::exp(1 / (1 + std::exp(-p)));
        for (double& p : row) p /= sum;
    }
    return P;
}

}
