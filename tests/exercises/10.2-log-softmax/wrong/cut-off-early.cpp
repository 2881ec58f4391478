// expect: Shares below 10^-12 were taken for 10^-12. Then no logarithm goes below −27.6, and a
//         mistake costs the same whether it is bad or very bad. Let the logarithm and the
//         exponential cancel.
// fails: A share of a billionth of a billionth; Shares that underflow
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
    for (double vote : z)
        logs.push_back(std::log(std::max(std::exp(vote - largest) / sum, 1e-12)));
    return logs;
}

}
