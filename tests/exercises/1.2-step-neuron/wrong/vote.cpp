// expect: This is the vote, cut off to a whole number. The neuron says 1 if the vote is 0 or
//         more, else 0.
// fails: A neuron that computes NAND; The exam neuron and its students; A vote of exactly zero;
//         No inputs at all
#include <cstddef>
#include <span>

namespace answer {

int step_neuron(std::span<const double> weights, double bias,
                std::span<const double> inputs) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return static_cast<int>(sum + bias);
}

}
