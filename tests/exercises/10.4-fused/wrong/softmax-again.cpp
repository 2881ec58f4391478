// expect: The shares were sent through a softmax once more. The layer was given its shares, and
//         not its votes.
// fails: The layer with the numbers of the text; The layer with four shares and with three; The
//         layer where one class has everything; The layer before its own loss gives the fused
//         slopes; The layer compared with wiggling
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
    const double largest = *std::max_element(p.begin(), p.end());
    std::vector<double> q;
    for (double share : p) q.push_back(std::exp(share - largest));
    const double sum = std::accumulate(q.begin(), q.end(), 0.0);
    for (double& share : q) share /= sum;
    const double mean = std::inner_product(q.begin(), q.end(), d.begin(), 0.0);
    std::vector<double> slopes;
    for (std::size_t j = 0; j < p.size(); ++j) slopes.push_back(q[j] * (d[j] - mean));
    return slopes;
}

}
