// expect: Of the slope a(1 - a) only the first factor is there. The factor 1 - a is missing.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) * a;
}

}
