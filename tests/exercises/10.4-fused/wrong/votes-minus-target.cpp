// expect: The votes themselves were taken for the shares: it is softmax(z) − y, not z − y.
// fails: Fused with three candidates; Fused with the votes of the text; Fused with shares that
//         are known; Fused far above zero; Fused far below zero; Fused where one vote is far
//         ahead; Fused compared with wiggling
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    std::vector<double> slopes(z.begin(), z.end());
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
