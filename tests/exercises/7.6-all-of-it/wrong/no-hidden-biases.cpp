// expect: The biases b1 were left out on the way forward. They are a part of the hidden votes.
// fails: Three inputs and one hidden neuron; Two inputs and three hidden neurons; Three inputs
//         and two hidden neurons compared with wiggling; One input and four hidden neurons
//         compared with wiggling
// section: A network that is not sure
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient(std::span<const double> parameters, std::span<const double> x,
                             double y, std::size_t H) {
    const std::size_t n = x.size();
    const auto W1 = parameters.first(n * H);
    const auto w2 = parameters.subspan((n + 1) * H, H);
    std::vector<double> a(H), slopes(parameters.size());
    double z = parameters.back();
    for (std::size_t h = 0; h < H; ++h) {
        double vote = 0;
        for (std::size_t j = 0; j < n; ++j) vote += x[j] * W1[j * H + h];
        a[h] = std::tanh(vote);
        z += a[h] * w2[h];
    }
    const double delta = z - y;
    for (std::size_t h = 0; h < H; ++h) {
        const double hidden = w2[h] * delta * (1 - a[h] * a[h]);
        for (std::size_t j = 0; j < n; ++j) slopes[j * H + h] = x[j] * hidden;
        slopes[n * H + h] = hidden;
        slopes[(n + 1) * H + h] = a[h] * delta;
    }
    slopes.back() = delta;
    return slopes;
}

}
