// expect: The mean of nothing is 0/0, which is NaN and spreads without a word. Refuse empty
//         lists, and say so.
// fails: No entries at all are refused
#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {

double mean_squared_error(std::span<const double> predictions,
                          std::span<const double> targets) {
    if (predictions.size() != targets.size())
        throw std::invalid_argument(
            "mean_squared_error: lengths differ, or nothing to compare");
    double sum = 0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        const double error = predictions[i] - targets[i];
        sum += error * error;
    }
    return sum / static_cast<double>(predictions.size());
}

}
