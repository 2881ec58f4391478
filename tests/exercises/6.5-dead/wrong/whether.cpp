// expect: This tells whether there is a dead neuron, as in the chapter. Here the question is how
//         many: go on after the first.
// fails: An example that no neuron cares for; Two dead of three; None and all; A single example
//        and a single neuron
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    for (std::size_t k = 0; k < H; ++k) {
        bool silent = true;
        for (std::size_t i = 0; i < N; ++i) silent = silent && activations[i * H + k] == 0;
        if (silent) return 1;
    }
    return 0;
}

}
