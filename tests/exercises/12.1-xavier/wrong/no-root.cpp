// expect: This is the square of the limit. The root is missing.
// fails: Five layers of different shapes; As many outputs as inputs; A single weight; The
//        layers of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) { return 6 / static_cast<double>(n + m); }

}
