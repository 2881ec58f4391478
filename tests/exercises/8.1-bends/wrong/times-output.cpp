// expect: You multiplied by the output of the bend. On the way back it is the slope of the bend
//         that is multiplied by.
// fails: ReLU with the numbers of the text and three more; Leaky ReLU with the numbers of the
//        text and four more; Tanh with the numbers of the text and six others; All three compared
//        with wiggling
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> relu_backward(std::span<const double> a,
                                  std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(slopes[i] * a[i]);
    return result;
}

std::vector<double> leaky_relu_backward(std::span<const double> a,
                                        std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(slopes[i] * a[i]);
    return result;
}

std::vector<double> tanh_backward(std::span<const double> a,
                                  std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(slopes[i] * a[i]);
    return result;
}

}
