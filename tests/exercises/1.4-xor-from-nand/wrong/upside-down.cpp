// expect: That is XOR upside down, "both or neither": there is one nand too many at the end.
// fails: The four cases; The same wires with NOR in place of NAND; Four calls are enough
#include <functional>

namespace answer {

int xor_from_nand(int a, int b, const std::function<int(int, int)>& nand) {
    const int h = nand(a, b);
    const int x = nand(nand(a, h), nand(b, h));
    return nand(x, x);
}

}
