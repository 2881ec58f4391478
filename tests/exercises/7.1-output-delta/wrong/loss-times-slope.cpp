// expect: The first link is the loss itself in place of its slope. The slope of half the square
//         of a - y is a - y.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) * (a - y) / 2 * a * (1 - a);
}

}
