// expect: The slopes are right, but the error was only added up. It is a mean over the examples:
//         divide it by N as well.
// fails: Two examples with three outputs; Four examples with one output
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
        result[0] += difference * difference;
        result[1 + i] = 2 * difference / static_cast<double>(N);
    }
    return result;
}

}
