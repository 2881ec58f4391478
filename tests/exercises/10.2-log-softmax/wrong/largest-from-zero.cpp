// expect: The search for the largest vote starts from 0. Far below it every exponential is 0, and
//         the logarithm of their sum is infinite. Start from the first vote.
// fails: Votes far below zero; A single vote
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    double largest = 0;
    for (double vote : z) largest = std::max(largest, vote);
    double sum = 0;
    for (double vote : z) sum += std::exp(vote - largest);
    std::vector<double> logs;
    for (double vote : z) logs.push_back(vote - largest - std::log(sum));
    return logs;
}

}
