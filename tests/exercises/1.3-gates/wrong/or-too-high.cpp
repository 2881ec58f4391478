// expect: It never says yes: the bar is so high that even two votes do not reach it.
// fails: OR on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -2.5}; }

std::array<double, 3> nand_gate() { return {-1, -1, 1.5}; }

}
