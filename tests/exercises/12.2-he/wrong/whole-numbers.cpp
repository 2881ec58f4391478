// expect: A whole number was divided by a whole number, and what follows the point was lost:
//         with more than 2 rows nothing is left. Make it a double before dividing.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return std::sqrt(static_cast<double>(2 / rows));
}

}
