// expect: The weights were moved by the velocities of the call before. A velocity is brought
//         up to date first, and then used.
// fails: One table and four steps; Two tables of the same size; Three tables of different
//         sizes; Two tables with different betas; The velocity of a table survives while
//         others are moved; A single weight; Seven weights; A beta of zero
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace answer {

using optimiser = std::function<void(std::span<double> weights,
                                     std::span<const double> slopes, double rate)>;

optimiser make_momentum(double beta) {
    return [beta, velocity = std::vector<double>()](std::span<double> weights,
                                                    std::span<const double> slopes,
                                                    double rate) mutable {
        velocity.resize(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            weights[i] -= rate * velocity[i];
            velocity[i] = beta * velocity[i] + slopes[i];
        }
    };
}

}
