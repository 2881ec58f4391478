// expect: These are the living: the neurons that said something at least once. The dead are the
//         others.
// fails: The three neurons of the text and four others; An example that no neuron cares for; Two
//        dead of three; None and all; A single example and a single neuron
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k) {
        bool silent = true;
        for (std::size_t i = 0; i < N; ++i) silent = silent && activations[i * H + k] == 0;
        dead += !silent;
    }
    return dead;
}

}
