// expect: This is the standard deviation itself. A uniform number reaches beyond it: its mean
//         square is a third of the limit's square, so the limit is larger by the root of 3.
// fails: Five layers of different shapes; The layer of the text; As many outputs as inputs; A
//        single weight; The layers of the chapter; Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(2 / static_cast<double>(n + m));
}

}
