// expect: The mean was subtracted, but nothing was divided by the deviation.
// fails: Eight numbers to learn from and four new ones; Negative numbers; Numbers that differ by
//        billionths; Seconds since 1970
#include <cmath>
#include <span>
#include <vector>

namespace answer {

std::vector<double> standardise(std::span<const double> training,
                                std::span<const double> fresh) {
    const auto n = static_cast<double>(training.size());
    double mean = 0;
    for (double x : training) mean += x / n;
    std::vector<double> result;
    for (double x : fresh) result.push_back(x - mean);
    return result;
}

}
