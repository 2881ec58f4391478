// expect: The 2 stands outside the root. The variance is to be doubled, so the deviation grows
//         by the root of 2 only.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return 2 / std::sqrt(static_cast<double>(rows));
}

}
