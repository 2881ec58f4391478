// expect: Shares below the smallest that a double can hold were cut off there, so that no
//         logarithm goes below −708.4. The logarithm of such a share is an ordinary number, if
//         the share is never computed.
// fails: Shares that underflow
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (double vote : z) sum += std::exp(vote - largest);
    std::vector<double> logs;
    for (double vote : z)
        logs.push_back(std::log(
            std::max(std::exp(vote - largest) / sum, std::numeric_limits<double>::min())));
    return logs;
}

}
