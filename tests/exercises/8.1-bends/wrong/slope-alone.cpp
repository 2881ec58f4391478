// expect: This is the slope of the bend alone. What is handed back is that slope times the one
//         that came from behind.
// fails: ReLU with the numbers of the text and three more; Leaky ReLU with the numbers of the
//        text and four more; Tanh with the numbers of the text and six others; All three compared
//        with wiggling
// section: Where to cut
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> relu_backward(std::span<const double> a,
                                  [[maybe_unused]] std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] > 0 ? 1 : 0);
    return result;
}

std::vector<double> leaky_relu_backward(std::span<const double> a,
                                        [[maybe_unused]] std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(a[i] > 0 ? 1 : 0.01);
    return result;
}

std::vector<double> tanh_backward(std::span<const double> a,
                                  [[maybe_unused]] std::span<const double> slopes) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) result.push_back(1 - a[i] * a[i]);
    return result;
}

}
