// expect: The sum of the slopes was subtracted, without weights. It is the mean of the slopes,
//         each weighted with its share.
// fails: The layer with the numbers of the text; The layer with four shares and with three; The
//         layer where all slopes are equal; The layer where one class has everything; The layer
//         before its own loss gives the fused slopes; The layer compared with wiggling
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
    const double sum = std::accumulate(d.begin(), d.end(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(p[j] * (d[j] - sum));
    return slopes;
}

}
