// expect: This is the second link alone, the slope of the sigmoid. Multiply it by the first, a
//         - y.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling; Exactly right
#include <cmath>

namespace answer {

double output_delta(double z, [[maybe_unused]] double y) {
    const double a = 1 / (1 + std::exp(-z));
    return a * (1 - a);
}

}
