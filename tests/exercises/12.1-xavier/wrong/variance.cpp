// expect: This is the variance, 2 / (n + m). Three times the variance is the square of the
//         limit.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) { return 2 / static_cast<double>(n + m); }

}
