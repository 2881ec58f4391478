// expect: That is OR: 1 1 gets a yes as well. Let a neuron that wakes up only there take away
//         more than the second input adds.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, 1, -1, -0.5}; }

}
