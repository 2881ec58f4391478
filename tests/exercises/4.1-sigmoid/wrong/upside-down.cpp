// expect: This falls where the sigmoid rises: the exponent has the wrong sign.
// fails: In the middle; Far out on both sides; Small but not zero
#include <cmath>

namespace answer {

double sigmoid(double z) {
    if (z >= 0) return std::exp(-z) / (1 + std::exp(-z));
    return 1 / (1 + std::exp(z));
}

}
