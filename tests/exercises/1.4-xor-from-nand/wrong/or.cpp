// expect: That is OR: 1 1 gets a yes as well. Each input was met with itself; let it meet
//         nand(a, b).
// fails: The four cases; The same wires with NOR in place of NAND; Four calls are enough
#include <functional>

namespace answer {

int xor_from_nand(int a, int b, const std::function<int(int, int)>& nand) {
    return nand(nand(a, a), nand(b, b));
}

}
