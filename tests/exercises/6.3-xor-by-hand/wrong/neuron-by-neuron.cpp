// expect: That is NAND: 0 0 gets a yes as well. Look at the order, too: the four weights of both
//         neurons come first, then their biases.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 0, 1, 1, -1, 1, -2, -0.5}; }

}
