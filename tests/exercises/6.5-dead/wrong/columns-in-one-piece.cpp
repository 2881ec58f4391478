// expect: The numbers were taken N at a time, as if those of a neuron stood next to each other.
//         What neuron k said to example i is at i * H + k.
// fails: Two dead of three
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k) {
        bool silent = true;
        for (std::size_t i = 0; i < N; ++i) silent = silent && activations[k * N + i] == 0;
        dead += silent;
    }
    return dead;
}

}
