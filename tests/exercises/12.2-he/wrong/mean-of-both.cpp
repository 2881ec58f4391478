// expect: This takes the mean of rows and columns, as Xavier's does. He's has only the inputs.
// fails: Five tables of different shapes; The table of the text; A single input; A single
//        neuron; The tables of the chapter
// section: And back
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, std::size_t columns) {
    return std::sqrt(4 / static_cast<double>(rows + columns));
}

}
