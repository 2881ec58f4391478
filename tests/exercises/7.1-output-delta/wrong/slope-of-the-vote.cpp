// expect: The slope was computed from the vote, as z(1 - z). It is had from what comes out of
//         the sigmoid: a(1 - a).
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
// section: The program, with every number
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) * z * (1 - z);
}

}
