// expect: This has the variance 1 / (n + m), half of Xavier's. The mean of n and m is (n + m)
//         / 2, and so the variance is 2 / (n + m).
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(3 / static_cast<double>(n + m));
}

}
