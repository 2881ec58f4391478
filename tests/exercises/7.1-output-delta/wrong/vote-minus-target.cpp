// expect: The target was subtracted from the vote. The loss compares the opinion with it: a -
//         y.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling; Exactly right
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (z - y) * a * (1 - a);
}

}
