// expect: The sign of the fused slopes is turned: it is the share minus the target, p − y. They
//         point uphill, where the true class gets less.
// fails: Fused with three candidates; Fused with the votes of the text; Fused with shares that
//         are known; Fused far above zero; Fused far below zero; Fused where one vote is far
//         ahead; Fused compared with wiggling
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
    for (double& s : slopes) s = -s;
    return slopes;
}

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d) {
    const double mean = std::inner_product(p.begin(), p.end(), d.begin(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(p[j] * (d[j] - mean));
    return slopes;
}

}
