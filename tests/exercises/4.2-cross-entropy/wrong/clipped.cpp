// expect: No mistake costs more than 27.6 here: the opinion was clipped before the logarithm. Then
//         a mistake at z = 1000 is as cheap as one at z = 28, and the slope between them is 0.
// fails: Certain and wrong; Nearly certain and right
#include <algorithm>
#include <cmath>

namespace answer {

double cross_entropy(double z, double y) {
    const double a = 1 / (1 + std::exp(-z)), smallest = 1e-12;
    return -y * std::log(std::max(a, smallest)) -
           (1 - y) * std::log(std::max(1 - a, smallest));
}

}
