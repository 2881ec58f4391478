// expect: These are the shares themselves. Their logarithms are asked for.
// fails: The three candidates of the chapter; The two equal votes of the text; Shares that are
//         known; All votes below zero; Votes far above zero; Votes far below zero; A share of a
//         billionth of a billionth; Shares that underflow; A single vote
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
    for (double vote : z) logs.push_back(std::exp(vote - largest) / sum);
    return logs;
}

}
