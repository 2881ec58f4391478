// expect: This is the loss itself, half the square. What is asked for is how it changes with
//         the vote.
// fails: The output of the text; Undecided; Three to one for and against; Certain and wrong; A
//         target in between compared with wiggling
#include <cmath>

namespace answer {

double output_delta(double z, double y) {
    const double a = 1 / (1 + std::exp(-z));
    return (a - y) * (a - y) / 2;
}

}
