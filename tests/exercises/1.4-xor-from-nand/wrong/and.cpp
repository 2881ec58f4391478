// expect: That is AND: NAND upside down, and nothing more. Let each of a and b meet nand(a, b)
//         before they meet each other.
// fails: The four cases; The same wires with NOR in place of NAND; Four calls are enough
#include <functional>

namespace answer {

int xor_from_nand(int a, int b, const std::function<int(int, int)>& nand) {
    const int h = nand(a, b);
    return nand(h, h);
}

}
