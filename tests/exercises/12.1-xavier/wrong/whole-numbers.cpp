// expect: A whole number was divided by a whole number, and what follows the point was lost:
//         as soon as n + m is more than 6, nothing is left. Make it a double before dividing.
// fails: Five layers of different shapes; As many outputs as inputs; The layers of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double xavier_limit(std::size_t n, std::size_t m) {
    return std::sqrt(static_cast<double>(6 / (n + m)));
}

}
