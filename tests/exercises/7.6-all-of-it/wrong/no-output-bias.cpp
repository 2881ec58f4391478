// expect: The bias b2 was left out on the way forward. It is a part of the output's vote.
// fails: Three inputs and one hidden neuron; The hidden neuron of the text; Two inputs and
//         three hidden neurons; Three inputs and two hidden neurons compared with wiggling; One
//         input and four hidden neurons compared with wiggling; Where the vote is right nothing
//         pulls
// section: A network that is not sure
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> gradient(std::span<const double> parameters, std::span<const double> x,
                             double y, std::size_t H) {
    const std::size_t n = x.size();
    const auto W1 = parameters.first(n * H), b1 = parameters.subspan(n * H, H);
    const auto w2 = parameters.subspan((n + 1) * H, H);
    std::vector<double> a(H), slopes(parameters.size());
    double z = 0;
    for (std::size_t h = 0; h < H; ++h) {
        double vote = b1[h];
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
