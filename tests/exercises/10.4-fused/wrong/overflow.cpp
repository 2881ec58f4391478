// expect: The fused slopes need the shares, and their exponentials have left the range of a
//         double: at 1000 they are infinite, at −1000 all of them are 0. Subtract the largest
//         vote first.
// fails: Fused far above zero; Fused far below zero; Fused where one vote is far ahead
// section: From votes to shares
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    std::vector<double> slopes;
    for (double vote : z) slopes.push_back(std::exp(vote));
    const double sum = std::accumulate(slopes.begin(), slopes.end(), 0.0);
    for (double& s : slopes) s /= sum;
    slopes[label] -= 1;
    return slopes;
}

std::vector<double> softmax_backward(std::span<const double> p, std::span<const double> d) {
    const double mean = std::inner_product(p.begin(), p.end(), d.begin(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(p[j] * (d[j] - mean));
    return slopes;
}

}
