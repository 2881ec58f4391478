// expect: It never says yes: the weights were turned and the bias was not. NAND starts out with
//         a yes, so its bias is positive.
// fails: NAND on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -0.5}; }

std::array<double, 3> nand_gate() { return {-1, -1, -1.5}; }

}
