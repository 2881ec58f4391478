// expect: The votes themselves were divided by their sum. A negative vote among positive ones
//         then gets a negative share, and two zeros get 0/0. Take the exponentials first.
// fails: The three candidates of the chapter; The two rows of the text; Three rows of four
//         classes; Four rows of two classes; Votes far above zero; Votes far below zero; Votes
//         far from each other; Rows far from each other; A single class
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P(Z.begin(), Z.end());
    for (std::size_t i = 0; i < N; ++i) {
        const auto row = std::span(P).subspan(i * K, K);
        double sum = 0;
        for (double p : row) sum += p;
        for (double& p : row) p /= sum;
    }
    return P;
}

}
