// expect: The square of the mean was subtracted from the mean of the squares. Of numbers that are
//         large and close together that leaves nothing but rounding errors: subtract the mean
//         from each number first.
// fails: Seconds since 1970
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
    for (double x : training) {
        mean += x / n;
        square += x * x / n;
    }
    square -= mean * mean;
    const auto [least, most] = std::minmax_element(training.begin(), training.end());
    const double deviation = *least < *most ? std::sqrt(square) : 1;
    std::vector<double> result;
    for (double x : fresh) result.push_back((x - mean) / deviation);
    return result;
}

}
