// expect: Nothing has moved: the weights were copied, and the copy was moved. What the span
//         points to is to be changed itself.
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
        std::vector<double> moved(weights.begin(), weights.end());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            velocity[i] = beta * velocity[i] + slopes[i];
            moved[i] -= rate * velocity[i];
        }
    };
}

}
