// expect: The second row of W1 was looked for at W1[2 + k]. It begins after H numbers, one for
//         each hidden neuron, and only with two neurons is that 2.
// fails: Three neurons and a vote below zero; Four neurons of which two sleep; One neuron awake
//        and asleep
#include <algorithm>
#include <cstddef>
#include <span>

namespace answer {

double vote(double x1, double x2, std::span<const double> W1, std::span<const double> b1,
            std::span<const double> w2, double b2) {
    const std::size_t H = b1.size();
    double sum = b2;
    for (std::size_t k = 0; k < H; ++k) {
        const double z = x1 * W1[k] + x2 * W1[2 + k] + b1[k];
        sum += w2[k] * std::max(0.0, z);
    }
    return sum;
}

}
