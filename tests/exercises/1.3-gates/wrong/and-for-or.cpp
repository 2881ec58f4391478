// expect: That is AND: a single 1 does not reach the bar, and for OR it is enough.
// fails: OR on its four cases
#include <array>

namespace answer {

std::array<double, 3> or_gate() { return {1, 1, -1.5}; }

std::array<double, 3> nand_gate() { return {-1, -1, 1.5}; }

}
