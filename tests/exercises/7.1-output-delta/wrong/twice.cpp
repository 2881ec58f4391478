// expect: There is a factor 2 too many. The half in front of the square has cancelled it.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return 2 * (a - y) * a * (1 - a);
}

}
