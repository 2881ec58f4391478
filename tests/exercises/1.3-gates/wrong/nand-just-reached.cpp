// expect: It says yes even to 1 1. There the vote has to be below 0; exactly 0 is still a yes.
// fails: NAND on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -0.5}; }

std::array<double, 3> nand_gate() { return {-1, -1, 2}; }

}
