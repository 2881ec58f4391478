// expect: Zeros were counted, not neurons. A neuron is dead if its whole column is zeros, and
//         then it counts once.
// fails: The three neurons of the text and four others; An example that no neuron cares for; Two
//        dead of three; None and all; A single example and a single neuron; A whisper is not
//        silence
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k)
        for (std::size_t i = 0; i < N; ++i) dead += activations[i * H + k] == 0;
    return dead;
}

}
