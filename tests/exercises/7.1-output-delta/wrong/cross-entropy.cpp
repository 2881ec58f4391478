// expect: This is a - y, the delta of the cross-entropy. Under the squared error the slope of
//         the sigmoid, a(1 - a), does not cancel: multiply by it.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
// section: One line for the loss
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return a - y;
}

}
