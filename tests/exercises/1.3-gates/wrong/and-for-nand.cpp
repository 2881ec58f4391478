// expect: That is AND, with no sign turned. NAND says yes where AND says no.
// fails: NAND on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -0.5}; }

std::array<double, 3> nand_gate() { return {1, 1, -1.5}; }

}
