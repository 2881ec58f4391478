// expect: Rows were counted: those are examples that no neuron cares for. A neuron is a column.
// fails: The three neurons of the text and four others; An example that no neuron cares for; Two
//        dead of three; None and all; A single example and a single neuron
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t i = 0; i < N; ++i) {
        bool silent = true;
        for (std::size_t k = 0; k < H; ++k) silent = silent && activations[i * H + k] == 0;
        dead += silent;
    }
    return dead;
}

}
