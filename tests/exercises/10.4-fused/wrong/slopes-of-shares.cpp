// expect: This is the slope of −ln p with respect to the share, −1/p. It has to go back through
//         the softmax to the votes, and there it becomes p − y.
// fails: Fused with three candidates; Fused with the votes of the text; Fused with shares that
//         are known; Fused far above zero; Fused far below zero; Fused where one vote is far
//         ahead; Fused compared with wiggling
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
    double sum = 0;
    for (double vote : z) sum += std::exp(vote - largest);
    std::vector<double> slopes(z.size());
    slopes[label] = -sum / std::exp(z[label] - largest);
    return slopes;
}

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d) {
    const double mean = std::inner_product(p.begin(), p.end(), d.begin(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(p[j] * (d[j] - mean));
    return slopes;
}

}
