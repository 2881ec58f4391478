// expect: The bias of the hidden neurons was added after the bend. It is a part of the vote that
//         is bent.
// fails: The two neurons of the text; Three neurons and a vote below zero; Four neurons of which
//        two sleep; One neuron awake and asleep
#include <algorithm>
#include <cstddef>
#include <span>

namespace answer {

double vote(double x1, double x2, std::span<const double> W1, std::span<const double> b1,
            std::span<const double> w2, double b2) {
    const std::size_t H = b1.size();
    double sum = b2;
    for (std::size_t k = 0; k < H; ++k) {
        const double z = x1 * W1[k] + x2 * W1[H + k];
        sum += w2[k] * (std::max(0.0, z) + b1[k]);
    }
    return sum;
}

}
