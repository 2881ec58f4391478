// expect: After the first living neuron none is ever found dead: what you assume of a neuron has
//         to be set back to dead for each.
// fails: The three neurons of the text and four others; An example that no neuron cares for; Two
//        dead of three; A single example and a single neuron
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    bool silent = true;
    for (std::size_t k = 0; k < H; ++k) {
        for (std::size_t i = 0; i < N; ++i) silent = silent && activations[i * H + k] == 0;
        dead += silent;
    }
    return dead;
}

}
