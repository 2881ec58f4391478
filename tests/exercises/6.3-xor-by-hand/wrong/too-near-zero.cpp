// expect: None of the four votes is a quarter away from zero. If they are already on the right
//         sides, multiply w2 and b2 by the same large number.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, 0.2, -0.4, -0.1}; }

}
