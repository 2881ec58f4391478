// expect: The root was taken of the 2 only. It belongs to the number of inputs as well.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return std::sqrt(2.0) / static_cast<double>(rows);
}

}
