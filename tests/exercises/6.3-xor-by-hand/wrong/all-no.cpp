// expect: All four get a no. At 0 1 and 1 0 the vote has to be above zero: raise b2, or let a
//         neuron wake up there that counts for a yes.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, -1, -1, 1, -2, -0.5}; }

}
