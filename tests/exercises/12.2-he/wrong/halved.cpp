// expect: The 2 stands below the line. ReLU loses half of the squares, so the variance must be
//         twice 1 / n, not half of it.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return std::sqrt(1 / (2 * static_cast<double>(rows)));
}

}
