// expect: For negative z this is 1 minus something that rounds to 1, and all digits are gone.
//         Use e^z / (1 + e^z), which never subtracts.
// fails: Small but not zero
#include <cmath>

namespace answer {

double sigmoid(double z) {
    if (z >= 0) return 1 / (1 + std::exp(-z));
    const double e = std::exp(z);
    return 1 - 1 / (1 + e);
}

}
