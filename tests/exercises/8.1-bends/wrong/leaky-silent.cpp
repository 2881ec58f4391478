// expect: Here the leaky ReLU is silent on the left, like a ReLU. It has a slope of one hundredth
//         there, and hands back a hundredth of what came.
// fails: Leaky ReLU with the numbers of the text and four more; All three compared with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> relu_backward(std::span<const double> a,
                                  std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] > 0 ? slopes[i] : 0);
    return result;
}

std::vector<double> leaky_relu_backward(std::span<const double> a,
                                        std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] > 0 ? slopes[i] : 0);
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
