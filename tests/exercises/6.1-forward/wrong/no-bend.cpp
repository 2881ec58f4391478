// expect: The hidden votes were handed on as they are, even those below zero. A ReLU makes 0 of
//         these.
// fails: The two neurons of the text; Four neurons of which two sleep; One neuron awake and
//        asleep
// section: A bend
#include <cstddef>
#include <span>

namespace answer {

double vote(double x1, double x2, std::span<const double> W1, std::span<const double> b1,
            std::span<const double> w2, double b2) {
    const std::size_t H = b1.size();
    double sum = b2;
    for (std::size_t k = 0; k < H; ++k) {
        const double z = x1 * W1[k] + x2 * W1[H + k] + b1[k];
        sum += w2[k] * z;
    }
    return sum;
}

}
