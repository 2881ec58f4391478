// expect: The largest vote was subtracted twice. Either the votes have lost it already, or the
//         logarithm of the sum has it added back, but not both.
// fails: The three candidates of the chapter; Shares that are known; All votes below zero; Votes
//         far above zero; Votes far below zero; Shares that underflow; A single vote
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (double vote : z) sum += std::exp(vote - largest);
    std::vector<double> logs;
    for (double vote : z) logs.push_back(vote - largest - (largest + std::log(sum)));
    return logs;
}

}
