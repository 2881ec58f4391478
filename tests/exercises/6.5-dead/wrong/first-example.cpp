// expect: Only the first example was looked at. A neuron that is silent there may say something
//         to another one.
// fails: The three neurons of the text and four others; An example that no neuron cares for;
//        None and all; A single example and a single neuron
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, [[maybe_unused]] std::size_t N,
               std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k) dead += activations[k] == 0;
    return dead;
}

}
