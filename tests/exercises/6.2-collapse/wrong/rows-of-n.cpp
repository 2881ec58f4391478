// expect: A row of W1 was taken to be n numbers long. It has H, one for each hidden neuron:
//         entry (i, j) is W1[i * H + j]. With n = H nobody notices.
// fails: Two inputs and three hidden neurons and two outputs; Three inputs and one hidden neuron
//        and two outputs
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> collapse(std::span<const double> W1, std::span<const double> b1,
                             std::span<const double> W2, std::span<const double> b2) {
    const std::size_t H = b1.size(), m = b2.size(), n = W1.size() / H;
    std::vector<double> one(n * m);
    one.insert(one.end(), b2.begin(), b2.end());
    for (std::size_t j = 0; j < H; ++j)
        for (std::size_t k = 0; k < m; ++k) {
            for (std::size_t i = 0; i < n; ++i)
                one[i * m + k] += W1[i * n + j] * W2[j * m + k];
            one[n * m + k] += b1[j] * W2[j * m + k];
        }
    return one;
}

}
