// expect: Nothing is remembered from call to call: it is plain gradient descent. The
//         velocities have to outlive the call, so they belong into the brackets of the lambda.
// fails: One table and four steps; Two tables of the same size; Three tables of different
//         sizes; Two tables with different betas; The velocity of a table survives while
//         others are moved; A single weight; Seven weights
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace answer {

using optimiser = std::function<void(std::span<double> weights,
                                     std::span<const double> slopes, double rate)>;

optimiser make_momentum(double beta) {
    return [beta](std::span<double> weights, std::span<const double> slopes, double rate) {
        std::vector<double> velocity(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            velocity[i] = beta * velocity[i] + slopes[i];
            weights[i] -= rate * velocity[i];
        }
    };
}

}
