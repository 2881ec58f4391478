// expect: This is the limit of a uniform distribution with He's variance. What was asked for
//         is the standard deviation.
// fails: Five tables of different shapes; The table of the text; As many columns as rows; A
//        single input; A single neuron; The tables of the chapter
// section: And back
#include <cmath>
#include <cstddef>

namespace answer {

double he_deviation(std::size_t rows, [[maybe_unused]] std::size_t columns) {
    return std::sqrt(6 / static_cast<double>(rows));
}

}
