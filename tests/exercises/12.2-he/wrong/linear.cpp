// expect: This keeps the votes level, but ReLU loses half of the squares after that. The 2
//         that makes up for it is missing.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return 1 / std::sqrt(static_cast<double>(rows));
}

}
