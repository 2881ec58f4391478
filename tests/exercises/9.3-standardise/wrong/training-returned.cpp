// expect: These are the training numbers, standardised. With their mean and deviation the new
//         ones were wanted.
// fails: Eight numbers to learn from and four new ones; The numbers of the text; Negative
//        numbers; One new number and none; All numbers to learn from the same; Ten tenths to
//        learn from; A single number to learn from; All new numbers the same; Numbers that
//        differ by billionths; Seconds since 1970
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> standardise(std::span<const double> training,
                                [[maybe_unused]] std::span<const double> fresh) {
    const auto n = static_cast<double>(training.size());
    double mean = 0, square = 0;
    for (double x : training) mean += x / n;
    for (double x : training) square += (x - mean) * (x - mean) / n;
    const auto [least, most] = std::minmax_element(training.begin(), training.end());
    const double deviation = *least < *most ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : training) result.push_back((x - mean) / deviation);
    return result;
}

}
