// expect: The quotient is upside down, so the weights grow with the number of inputs. The more
//         of them are added up, the smaller each must be.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return std::sqrt(static_cast<double>(rows) / 2);
}

}
