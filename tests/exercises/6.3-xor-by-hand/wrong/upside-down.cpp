// expect: That is XOR upside down, "both or neither": the signs of w2 and of b2 are the wrong
//         way round.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, -1, 2, 0.5}; }

}
