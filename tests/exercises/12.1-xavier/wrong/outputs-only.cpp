// expect: This has the variance 1 / m, which levels the way back only. Xavier's takes the mean
//         of n and m.
// fails: Five layers of different shapes; The layer of the text; The layers of the chapter;
//        Inputs and outputs exchanged
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit([[maybe_unused]] std::size_t n, std::size_t m) {
    return std::sqrt(3 / static_cast<double>(m));
}

}
