// expect: A very small number was taken for 0. A ReLU that says anything at all has a slope
//         there, and can still learn.
// fails: A whisper is not silence
#include <cstddef>
#include <span>

namespace answer {

int count_dead(std::span<const double> activations, std::size_t N, std::size_t H) {
    int dead = 0;
    for (std::size_t k = 0; k < H; ++k) {
        bool silent = true;
        for (std::size_t i = 0; i < N; ++i)
            silent = silent && activations[i * H + k] < 1e-9;
        dead += silent;
    }
    return dead;
}

}
