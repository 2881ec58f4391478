// expect: These are the neurons that said 0 to some example. A dead one says it to every
//         example.
// fails: The three neurons of the text and four others; An example that no neuron cares for; Two
//        dead of three; None and all; A single example and a single neuron; A whisper is not
//        silence
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k) {
        bool silent = false;
        for (std::size_t i = 0; i < N; ++i) silent = silent || activations[i * H + k] == 0;
        dead += silent;
    }
    return dead;
}

}
