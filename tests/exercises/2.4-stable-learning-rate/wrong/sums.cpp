// expect: The sums of x and x² were not divided by the number of inputs, and the Hessian is
//         made of means.
// fails: Inputs with a mean of zero and others; The same inputs twice; Inputs far from zero
#include <cmath>
#include <span>

namespace answer {

double stable_learning_rate(std::span<const double> x) {
    double mean_x = 0, mean_xx = 0;
    for (double value : x) {
        mean_x += value;
        mean_xx += value * value;
    }
    const double half_difference = mean_xx - 1;
    const double steepest =
        mean_xx + 1 + std::sqrt(half_difference * half_difference + 4 * mean_x * mean_x);
    return 2 / steepest;
}

}
