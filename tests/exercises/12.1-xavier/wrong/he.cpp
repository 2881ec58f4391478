// expect: This is the limit for He's variance 2 / n. Xavier's variance is 2 / (n + m).
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, [[maybe_unused]] std::size_t m) {
    return std::sqrt(6 / static_cast<double>(n));
}

}
