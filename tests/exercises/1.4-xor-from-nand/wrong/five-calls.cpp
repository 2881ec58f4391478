// expect: The answers are right, with one call more than it takes: nand(a, b) is computed
//         twice. Compute it once, give it a name and use it twice.
// fails: Four calls are enough
#include <functional>

namespace answer {

int xor_from_nand(int a, int b, const std::function<int(int, int)>& nand) {
    return nand(nand(a, nand(a, b)), nand(b, nand(a, b)));
}

}
