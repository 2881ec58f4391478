// expect: This is Xavier's deviation, with inputs and outputs in it. He's has only the inputs.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
// section: And back
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, std::size_t columns) {
    return std::sqrt(2 / static_cast<double>(rows + columns));
}

}
