// expect: You tested the sign of the slope that came back. Which side of the bend a vote was on
//         is told by the output.
// fails: ReLU with the numbers of the text and three more; Leaky ReLU with the numbers of the
//        text and four more; All three compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> relu_backward([[maybe_unused]] std::span<const double> a,
                                  std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i)
        result.push_back(slopes[i] > 0 ? slopes[i] : 0);
    return result;
}

std::vector<double> leaky_relu_backward([[maybe_unused]] std::span<const double> a,
                                        std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i)
        result.push_back(slopes[i] > 0 ? slopes[i] : slopes[i] / 100);
    return result;
}

std::vector<double> tanh_backward(std::span<const double> a,
                                  std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i)
        result.push_back(slopes[i] * (1 - a[i] * a[i]));
    return result;
}

}
