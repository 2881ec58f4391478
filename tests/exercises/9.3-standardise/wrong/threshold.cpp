// expect: A small deviation was taken for none. Numbers may be small altogether, and divided by
//         their deviation they are as good as any: only if all are the same is there nothing to
//         divide by.
// fails: Numbers that differ by billionths
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
    const double deviation = square > 1e-12 ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
