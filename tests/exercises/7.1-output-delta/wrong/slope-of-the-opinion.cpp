// expect: The opinion a was bent a second time before its slope was taken. It has come out of
//         the sigmoid already, so the slope is a(1 - a).
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
// section: The program, with every number
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    const double s = 1 / (1 + std::exp(-a));
    return (a - y) * s * (1 - s);
}

}
