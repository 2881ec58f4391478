// expect: These are absolute errors and their slopes. The squared error squares each difference.
// fails: Two examples with three outputs; The example of the text; A single number; One example
//        with five outputs; Four examples with one output; Three examples with five outputs
//        compared with wiggling
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> mean_squared_error(std::span<const double> predictions,
                                       std::span<const double> targets, std::size_t N,
                                       std::size_t m) {
    std::vector<double> result(1 + N * m);
    for (std::size_t i = 0; i < N * m; ++i) {
        const double difference = predictions[i] - targets[i];
        result[0] += std::abs(difference) / static_cast<double>(N);
        result[1 + i] = (difference > 0   ? 1
                         : difference < 0 ? -1
                                          : 0) /
                        static_cast<double>(N);
    }
    return result;
}

}
