// expect: Mean and deviation were taken from the new numbers. They belong to what has been
//         learned: take them from the training numbers, whatever they are used on.
// fails: Eight numbers to learn from and four new ones; The numbers of the text; Negative
//        numbers; One new number and none; All numbers to learn from the same; Ten tenths to
//        learn from; A single number to learn from; All new numbers the same; Numbers that
//        differ by billionths; Seconds since 1970
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> standardise([[maybe_unused]] std::span<const double> training,
                                std::span<const double> fresh) {
    const auto n = static_cast<double>(fresh.size());
    double mean = 0, square = 0;
    for (double x : fresh) mean += x / n;
    for (double x : fresh) square += (x - mean) * (x - mean) / n;
    const double deviation = square > 0 ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
