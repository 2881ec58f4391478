// expect: The deltas of the outputs were added up as they are. Each comes back through a
//         weight: multiply it by W[h * m + k] first.
// fails: The two neurons of the text; The three hidden neurons of the chapter; One hidden
//         neuron and three outputs; Three hidden neurons and five outputs; Neurons at the ends
//         of the sigmoid
// section: Reverse flow
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> hidden_deltas(std::span<const double> a,
                                  [[maybe_unused]] std::span<const double> W,
                                  std::span<const double> output_deltas) {
    const std::size_t m = output_deltas.size();
    std::vector<double> deltas;
    for (std::size_t h = 0; h < a.size(); ++h) {
        double sum = 0;
        for (std::size_t k = 0; k < m; ++k) sum += output_deltas[k];
        deltas.push_back(sum * a[h] * (1 - a[h]));
    }
    return deltas;
}

}
