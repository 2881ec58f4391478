// expect: The slope 1 - a * a is that of tanh. The sigmoid has a(1 - a).
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
// section: The program, with every number
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) * (1 - a * a);
}

}
