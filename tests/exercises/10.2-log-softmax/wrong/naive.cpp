// expect: The formula is right and its exponentials are not: at 1000 they are infinite, at −1000
//         all of them are 0. Take the largest vote out of the sum first, m + ln Σ e^(z_j − m).
// fails: Votes far above zero; Votes far below zero; Shares that underflow; A single vote
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    double sum = 0;
    for (double vote : z) sum += std::exp(vote);
    std::vector<double> logs;
    for (double vote : z) logs.push_back(vote - std::log(sum));
    return logs;
}

}
