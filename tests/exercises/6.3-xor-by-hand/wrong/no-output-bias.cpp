// expect: 0 1 and 1 0 are a clear yes, but 0 0 and 1 1 are no clear no: their votes are too near
//         zero. A lower b2 lowers all four.
// fails: XOR on its four cases
#include <array>

namespace answer {

std::array<double, 9> xor_weights() { return {1, 1, 1, 1, 0, -1, 1, -2, 0}; }

}
