// expect: That is NOR: a single 1 already talks it out of its yes. NAND gives way only to both.
// fails: NAND on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -0.5}; }

std::array<double, 3> nand_gate() { return {-1, -1, 0.5}; }

}
