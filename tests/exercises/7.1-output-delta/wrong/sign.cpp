// expect: The sign is turned: it is opinion minus target, a - y, not y - a.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (y - a) * a * (1 - a);
}

}
