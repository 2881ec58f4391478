// expect: 0 1 gets its yes and 1 0 does not. Look at the order of W1: first the two weights of
//         x1, one for each neuron, then the two of x2.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, -1, -1, -1, 1, -1, -1, 0.5}; }

}
