// expect: This divides by the number of all weights of the table. A single vote is a sum over
//         one column only, with as many products as there are rows.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; The tables of the chapter
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, std::size_t columns) {
    return std::sqrt(2 / static_cast<double>(rows * columns));
}

}
