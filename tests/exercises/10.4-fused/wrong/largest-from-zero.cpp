// expect: The search for the largest vote starts from 0. Far below it every exponential is 0, and
//         so is their sum. Start from the first vote.
// fails: Fused far below zero
// section: From votes to shares
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace answer {

std::vector<double> fused_slopes(std::span<const double> z, std::size_t label) {
    double largest = 0;
    for (double vote : z) largest = std::max(largest, vote);
    std::vector<double> slopes;
    for (double vote : z) slopes.push_back(std::exp(vote - largest));
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
