// expect: The slope −1/p was sent back through the softmax, and where the share has underflowed
//         to 0 that is infinity times zero. Let the share cancel: what is left is p − y.
// fails: Fused where one vote is far ahead
// section: In two parts
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d);

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    const double largest = *std::max_element(z.begin(), z.end());
    std::vector<double> slopes;
    for (double vote : z) slopes.push_back(std::exp(vote - largest));
    const double sum = std::accumulate(slopes.begin(), slopes.end(), 0.0);
    for (double& s : slopes) s /= sum;
    std::vector<double> d(z.size());
    d[label] = -1 / slopes[label];
    return softmax_backward(slopes, d);
}

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d) {
    const double mean = std::inner_product(p.begin(), p.end(), d.begin(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(p[j] * (d[j] - mean));
    return slopes;
}

}
