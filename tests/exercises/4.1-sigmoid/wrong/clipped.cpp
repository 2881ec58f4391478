// expect: Beyond 20 your sigmoid is flat: z was clipped. It need not be: with an exponent that is
//         never positive nothing overflows.
// fails: Far out on both sides; Small but not zero
#include <cmath>

namespace answer {

double sigmoid(double z) {
    if (z < -20) z = -20;
    if (z > 20) z = 20;
    return 1 / (1 + std::exp(-z));
}

}
