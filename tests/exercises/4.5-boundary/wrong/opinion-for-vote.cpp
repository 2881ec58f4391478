// expect: The opinion p was put in the place of the vote. The vote that has it is ln(p / (1 - p)).
// fails: The line of chapter 1; Where it is nearly sure; Both at once
#include <cmath>

namespace answer {

double boundary([[maybe_unused]] double w1, double w2, double b, [[maybe_unused]] double p,
                [[maybe_unused]] double x1) {
    return (p - b - w1 * x1) / w2;
}

}
