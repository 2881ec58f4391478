// expect: The largest vote was subtracted inside of the exponentials and not added back behind
//         the logarithm: ln Σ e^z_j is m + ln Σ e^(z_j − m).
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
    for (double vote : z) logs.push_back(vote - std::log(sum));
    return logs;
}

}
