// expect: The deviation is that of the training numbers, but the mean that was subtracted is that
//         of the new ones.
// fails: Eight numbers to learn from and four new ones; The numbers of the text; Negative
//        numbers; One new number and none; All numbers to learn from the same; A single number to
//        learn from; All new numbers the same; Numbers that differ by billionths; Seconds since
//        1970
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> standardise(std::span<const double> training,
                                std::span<const double> fresh) {
    const auto n = static_cast<double>(training.size());
    double mean = 0, square = 0;
    for (double x : training) mean += x / n;
    for (double x : training) square += (x - mean) * (x - mean) / n;
    const auto [least, most] = std::minmax_element(training.begin(), training.end());
    const double deviation = *least < *most ? std::sqrt(square) : 1;
    double middle = 0;
    for (double x : fresh) middle += x / static_cast<double>(fresh.size());
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - middle) / deviation);
    return result;
}

}
