// expect: The bias never gets a say: this is the verdict on the points alone.
// fails: A neuron that computes NAND; The exam neuron and its students; A vote just below zero;
//         No inputs at all
#include <cstddef>
#include <span>

namespace answer {

int step_neuron(std::span<const double> weights, double /* bias */,
                std::span<const double> inputs) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum >= 0 ? 1 : 0;
}

}
