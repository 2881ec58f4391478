// expect: Only the first N numbers were looked at. N examples with m outputs each are N * m
//         numbers.
// fails: Two examples with three outputs; The example of the text; One example with five outputs;
//        Three examples with five outputs compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> mean_squared_error(std::span<const double> predictions,
                                       std::span<const double> targets, std::size_t N,
                                       std::size_t m) {
    std::vector<double> result(1 + N * m);
    for (std::size_t i = 0; i < N; ++i) {
        const double difference = predictions[i] - targets[i];
        result[0] += difference * difference / static_cast<double>(N);
        result[1 + i] = 2 * difference / static_cast<double>(N);
    }
    return result;
}

}
