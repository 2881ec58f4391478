// expect: There is one velocity for all weights of the table. Each weight needs its own.
// fails: One table and four steps; Two tables of the same size; Three tables of different
//         sizes; Two tables with different betas; Seven weights
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace answer {

using optimiser = std::function<void(std::span<double> weights,
                                     std::span<const double> slopes, double rate)>;

optimiser make_momentum(double beta) {
    return [beta, velocity = 0.0](std::span<double> weights, std::span<const double> slopes,
                                  double rate) mutable {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            velocity = beta * velocity + slopes[i];
            weights[i] -= rate * velocity;
        }
    };
}

}
