// expect: This is 3 times the deviation. It is the squares that differ by 3, so the limit is
//         the root of 3 times the deviation.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return 3 * std::sqrt(2 / static_cast<double>(n + m));
}

}
