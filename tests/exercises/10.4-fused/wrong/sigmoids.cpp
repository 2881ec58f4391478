// expect: Each vote has been sent through a sigmoid of its own. Those are the slopes of
//         independent neurons, and they do not add up to zero; the shares of a softmax depend on
//         all the votes.
// fails: Fused with three candidates; Fused with shares that are known; Fused far above zero;
//         Fused far below zero; Fused where one vote is far ahead; Fused compared with wiggling
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    std::vector<double> slopes;
    for (double vote : z) slopes.push_back(1 / (1 + std::exp(-vote)));
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
