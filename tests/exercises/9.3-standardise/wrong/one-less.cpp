// expect: The squares were divided by one less than their number, as one does for a sample. In
//         this chapter they are divided by their number.
// fails: Eight numbers to learn from and four new ones; The numbers of the text; Negative
//        numbers; One new number and none; All new numbers the same; Numbers that differ by
//        billionths; Seconds since 1970
// section: Count
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
    for (double x : training) square += (x - mean) * (x - mean);
    const auto [least, most] = std::minmax_element(training.begin(), training.end());
    const double deviation = *least < *most ? std::sqrt(square / (n - 1)) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
