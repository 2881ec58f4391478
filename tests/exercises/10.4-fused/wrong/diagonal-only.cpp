// expect: Only the diagonal of the Jacobian was used, p(1 − p). A vote moves the other shares as
//         well, by −p_k p_j; without them the slopes do not add up to zero.
// fails: The layer with the numbers of the text; The layer with four shares and with three; The
//         layer where all slopes are equal; The layer before its own loss gives the fused slopes;
//         The layer compared with wiggling
// section: In two parts
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    const double largest = *std::max_element(z.begin(), z.end());
    std::vector<double> slopes;
    for (double vote : z) slopes.push_back(std::exp(vote - largest));
    const double sum = std::accumulate(slopes.begin(), slopes.end(), 0.0);
    for (double& s : slopes) s /= sum;
    slopes[label] -= 1;
    return slopes;
}

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d) {
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(d[j] * p[j] * (1 - p[j]));
    return slopes;
}

}
