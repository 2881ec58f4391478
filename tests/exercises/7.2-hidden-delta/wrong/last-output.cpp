// expect: Only the last output is heard: each of them overwrote the one before. Paths are added
//         up, with +=.
// fails: The two neurons of the text; Three hidden neurons and five outputs
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> hidden_deltas(std::span<const double> a, std::span<const double> W,
                                  std::span<const double> output_deltas) {
    const std::size_t m = output_deltas.size();
    std::vector<double> deltas;
    for (std::size_t h = 0; h < a.size(); ++h) {
        double sum = 0;
        for (std::size_t k = 0; k < m; ++k) sum = W[h * m + k] * output_deltas[k];
        deltas.push_back(sum * a[h] * (1 - a[h]));
    }
    return deltas;
}

}
