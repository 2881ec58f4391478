// expect: This divides by the outputs, as if W stood the other way round. A vote is a sum over
//         the inputs, and here they are the rows.
// fails: Five tables of different shapes; The table of the text; A single input; A single
//        neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation([[maybe_unused]] std::size_t rows, std::size_t columns) {
    return std::sqrt(2 / static_cast<double>(columns));
}

}
