// expect: A vote of exactly 0 counts as yes: a neuron that just reaches its threshold has
//         reached it. Compare with >=, not with >.
// fails: A vote of exactly zero
#include <cstddef>
#include <span>

namespace answer {

int step_neuron(std::span<const double> weights, double bias,
                std::span<const double> inputs) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];
    return sum + bias > 0 ? 1 : 0;
}

}
