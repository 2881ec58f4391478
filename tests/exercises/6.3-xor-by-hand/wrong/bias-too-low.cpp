// expect: 0 0 and 1 1 are a clear no, but 0 1 and 1 0 are no clear yes: their votes are too near
//         zero. A higher b2 raises all four.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, 1, -2, -1}; }

}
