// expect: All four get a yes. At 0 0 and 1 1 the vote has to be below zero: lower b2.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, 1, -2, 0.5}; }

}
