// expect: Parentheses are missing: 6 / n + m divides by n alone, and then adds m.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(6 / static_cast<double>(n) + static_cast<double>(m));
}

}
