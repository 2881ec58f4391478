// expect: The root was taken of the 6 only, and n + m divides it as it is. The root belongs to
//         the whole quotient.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(6.0) / static_cast<double>(n + m);
}

}
