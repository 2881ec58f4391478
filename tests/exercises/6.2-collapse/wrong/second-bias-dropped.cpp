// expect: The second bias is gone: the bias of the one layer is b1 times W2, plus b2.
// fails: The two layers of the text; Two inputs and three hidden neurons and two outputs; Three
//        inputs and one hidden neuron and two outputs; Squares and equally many biases
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> collapse(std::span<const double> W1, std::span<const double> b1,
                             std::span<const double> W2, std::span<const double> b2) {
    const std::size_t H = b1.size(), m = b2.size(), n = W1.size() / H;
    std::vector<double> one(n * m + m);
    for (std::size_t j = 0; j < H; ++j)
        for (std::size_t k = 0; k < m; ++k) {
            for (std::size_t i = 0; i < n; ++i)
                one[i * m + k] += W1[i * H + j] * W2[j * m + k];
            one[n * m + k] += b1[j] * W2[j * m + k];
        }
    return one;
}

}
