// expect: The new numbers were counted in with the training numbers for mean and deviation.
//         Nothing may be learned from them.
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
                                std::span<const double> fresh) {
    std::vector<double> all(training.begin(), training.end());
    all.insert(all.end(), fresh.begin(), fresh.end());
    const auto n = static_cast<double>(all.size());
    double mean = 0, square = 0;
    for (double x : all) mean += x / n;
    for (double x : all) square += (x - mean) * (x - mean) / n;
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    const double deviation = *least < *most ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
