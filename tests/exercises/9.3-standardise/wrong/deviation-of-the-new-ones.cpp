// expect: The mean is that of the training numbers, but the deviation by which you divided is
//         that of the new ones.
// fails: Eight numbers to learn from and four new ones; Negative numbers; All numbers to learn
//        from the same; Ten tenths to learn from; A single number to learn from; Numbers that
//        differ by billionths; Seconds since 1970
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> standardise(std::span<const double> training,
                                std::span<const double> fresh) {
    const auto n = static_cast<double>(training.size());
    double mean = 0, square = 0;
    for (double x : training) mean += x / n;
    double middle = 0;
    const auto m = static_cast<double>(fresh.size());
    for (double x : fresh) middle += x / m;
    for (double x : fresh) square += (x - middle) * (x - middle) / m;
    const double deviation = square > 0 ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
