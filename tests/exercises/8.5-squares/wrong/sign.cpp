// expect: The slopes have the wrong sign: it is prediction minus target. In the error one does
//         not see it, since it is squared there.
// fails: Two examples with three outputs; The example of the text; A single number; One example
//        with five outputs; Four examples with one output; Three examples with five outputs
//        compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> mean_squared_error(std::span<const double> predictions,
                                       std::span<const double> targets, std::size_t N,
                                       std::size_t m) {
    std::vector<double> result(1 + N * m);
    for (std::size_t i = 0; i < N * m; ++i) {
        const double difference = targets[i] - predictions[i];
        result[0] += difference * difference / static_cast<double>(N);
        result[1 + i] = 2 * difference / static_cast<double>(N);
    }
    return result;
}

}
