// expect: Each vote was looked at by itself: this is the logarithm of its sigmoid. A share
//         depends on the other votes as well.
// fails: The three candidates of the chapter; Shares that are known; All votes below zero; Votes
//         far above zero; Votes far below zero; A share of a billionth of a billionth; Shares
//         that underflow; A single vote
// section: From votes to shares
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    std::vector<double> logs;
    for (double vote : z)
        logs.push_back(std::min(vote, 0.0) - std::log1p(std::exp(-std::abs(vote))));
    return logs;
}

}
