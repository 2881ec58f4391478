// expect: Two predictions for three targets, and a third of the evenings was left out in
//         silence. Compare the lengths first.
// fails: Different lengths are refused
#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {

double mean_squared_error(std::span<const double> predictions,
                          std::span<const double> targets) {
    if (predictions.empty())
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
