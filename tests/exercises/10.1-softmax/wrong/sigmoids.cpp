// expect: Each vote was sent through a sigmoid, without a look at the others. Those are K answers
//         to K questions, and they need not add up to 1.
// fails: The three candidates of the chapter; The two rows of the text; Three rows of four
//         classes; Four rows of two classes; Votes far above zero; Votes far below zero; Votes
//         far from each other; Rows far from each other; A single class
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K) {
    std::vector<double> P;
    for (std::size_t i = 0; i < N * K; ++i) P.push_back(1 / (1 + std::exp(-Z[i])));
    return P;
}

}
