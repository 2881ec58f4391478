// expect: Neither the error nor the slopes were divided. The error is a mean over the N examples,
//         and so are its slopes.
// fails: Two examples with three outputs; Four examples with one output; Three examples with five
//        outputs compared with wiggling
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
        result[1 + i] = 2 * difference;
    }
    return result;
}

}
