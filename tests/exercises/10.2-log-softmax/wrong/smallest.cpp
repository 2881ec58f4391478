// expect: The smallest vote was taken out of the sum, where it should be the largest. The
//         exponents are positive then, and overflow as soon as one vote is far ahead.
// fails: Shares that underflow
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    const double smallest = *std::min_element(z.begin(), z.end());
    double sum = 0;
    for (double vote : z) sum += std::exp(vote - smallest);
    std::vector<double> logs;
    for (double vote : z) logs.push_back(vote - smallest - std::log(sum));
    return logs;
}

}
