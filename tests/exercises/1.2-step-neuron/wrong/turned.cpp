// expect: Yes and no have changed places.
// fails: A neuron that computes NAND; The exam neuron and its students; A vote of exactly zero;
//         A vote just below zero; No inputs at all
#include <cstddef>
#include <span>

namespace answer {

int step_neuron(std::span<const double> weights, double bias,
                std::span<const double> inputs) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum + bias >= 0 ? 0 : 1;
}

}
