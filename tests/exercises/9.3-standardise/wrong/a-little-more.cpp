// expect: Something small was added to the deviation, to keep it from 0. That moves all results a
//         little, and where the training numbers are all the same it blows them up. Ask whether
//         they are, and only subtract.
// fails: Eight numbers to learn from and four new ones; The numbers of the text; Negative
//        numbers; One new number and none; All numbers to learn from the same; Ten tenths to
//        learn from; A single number to learn from; All new numbers the same; Numbers that
//        differ by billionths
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
    const double deviation = std::sqrt(square) + 1e-8;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
