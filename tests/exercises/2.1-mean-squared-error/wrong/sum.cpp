// expect: This is the sum of the squares. The loss is their mean: divide by their number, or
//         forty evenings weigh twenty times as much as two.
// fails: The two evenings of the chapter; The same evenings counted twice;
//         Errors of opposite sign
#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {

double mean_squared_error(std::span<const double> predictions,
                          std::span<const double> targets) {
    if (predictions.size() != targets.size() || predictions.empty())
        throw std::invalid_argument(
            "mean_squared_error: lengths differ, or nothing to compare");
    double sum = 0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        const double error = predictions[i] - targets[i];
        sum += error * error;
    }
    return sum;
}

}
