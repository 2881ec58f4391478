// expect: The share was computed first and its logarithm afterwards. A share that has underflowed
//         to 0 has no logarithm: let the two cancel, z_k − ln Σ e^z_j.
// fails: Shares that underflow
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
    for (double vote : z) logs.push_back(std::log(std::exp(vote - largest) / sum));
    return logs;
}

}
