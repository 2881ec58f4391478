// expect: The activations were bent once more. They have come out of the sigmoid already, so
//         the slope is a(1 - a).
// fails: The two neurons of the text; The three hidden neurons of the chapter; One hidden
//         neuron and three outputs; Three hidden neurons and five outputs; Neurons at the ends
//         of the sigmoid
// section: The program, with every number
#include <cmath>
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
        for (std::size_t k = 0; k < m; ++k) sum += W[h * m + k] * output_deltas[k];
        const double s = 1 / (1 + std::exp(-a[h]));
        deltas.push_back(sum * s * (1 - s));
    }
    return deltas;
}

}
