// expect: The weights of a neuron were taken from W1[2k] and W1[2k + 1], as if its two stood
//         next to each other. A neuron is a column: they are W1[k] and W1[H + k].
// fails: The two neurons of the text; Three neurons and a vote below zero; Four neurons of which
//        two sleep
#include <algorithm>
#include <cstddef>
#include <span>

namespace answer {

double vote(double x1, double x2, std::span<const double> W1, std::span<const double> b1,
            std::span<const double> w2, double b2) {
    const std::size_t H = b1.size();
    double sum = b2;
    for (std::size_t k = 0; k < H; ++k) {
        const double z = x1 * W1[2 * k] + x2 * W1[2 * k + 1] + b1[k];
        sum += w2[k] * std::max(0.0, z);
    }
    return sum;
}

}
