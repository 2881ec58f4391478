// expect: A small number was added to the share before its logarithm. That keeps it finite, and
//         wrong: no logarithm goes below −27.6 then. Let the logarithm and the exponential
//         cancel.
// fails: A share of a billionth of a billionth; Shares that underflow; A single vote
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
    for (double vote : z) logs.push_back(std::log(std::exp(vote - largest) / sum + 1e-12));
    return logs;
}

}
