// expect: The 3 went the wrong way. From a * a / 3 = 2 / (n + m) follows that a * a is three
//         times the variance, not a third of it.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(2 / static_cast<double>(n + m) / 3);
}

}
