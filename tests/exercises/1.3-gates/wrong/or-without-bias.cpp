// expect: It says yes even to 0 0, where the vote is the bias alone. A vote of 0 is a yes, so
//         the bias has to be below 0.
// fails: OR on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, 0}; }

std::array<double, 3> nand_gate() { return {-1, -1, 1.5}; }

}
