// expect: The rate went into the velocity, so that an earlier slope keeps the rate that it
//         came with. The velocity is made of slopes only, and the whole of it is multiplied by
//         today's rate.
// fails: One table and four steps
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
            velocity[i] = beta * velocity[i] + rate * slopes[i];
            weights[i] -= velocity[i];
        }
    };
}

}
