// expect: There is a half too many. The square has a derivative with a 2 in it, and that has
//         cancelled the half.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) / 2 * a * (1 - a);
}

}
