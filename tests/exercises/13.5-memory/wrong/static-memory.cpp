// expect: All optimisers share one memory, so that each goes on with the velocities of
//         another. A static variable exists only once in the program; a variable in the
//         lambda's brackets belongs to that one optimiser.
// fails: Two tables of the same size; Three tables of different sizes; Two tables with
//         different betas; The velocity of a table survives while others are moved
// section: Design note: where the memory lives
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace answer {

using optimiser = std::function<void(std::span<double> weights,
                                     std::span<const double> slopes, double rate)>;

optimiser make_momentum(double beta) {
    return [beta](std::span<double> weights, std::span<const double> slopes,
                  double rate) mutable {
        static std::vector<double> velocity;
        velocity.resize(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            velocity[i] = beta * velocity[i] + slopes[i];
            weights[i] -= rate * velocity[i];
        }
    };
}

}
