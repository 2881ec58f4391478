// expect: The errors are added as they are, so that −10 and 7 nearly cancel. Square each of
//         them first.
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
        sum += error;
    }
    return sum / static_cast<double>(predictions.size());
}

}
