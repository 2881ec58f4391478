// expect: The training numbers are all the same, so their deviation is 0, and you divided by it.
//         Then only subtract.
// fails: All numbers to learn from the same; Ten tenths to learn from; A single number to learn
//        from
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
    const double deviation = std::sqrt(square);
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
