// expect: The error itself is missing: these are only the slopes. It is to stand in front of
//         them.
// fails: Two examples with three outputs; The example of the text; A single number; One example
//        with five outputs; Four examples with one output; Nothing is off; Three examples with
//        five outputs compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> mean_squared_error(std::span<const double> predictions,
                                       std::span<const double> targets, std::size_t N,
                                       std::size_t m) {
    std::vector<double> result;
    for (std::size_t i = 0; i < N * m; ++i)
        result.push_back(2 * (predictions[i] - targets[i]) / static_cast<double>(N));
    return result;
}

}
