// expect: Under the root stands q itself, and it belongs there squared.
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
    mean_x /= static_cast<double>(x.size());
    mean_xx /= static_cast<double>(x.size());
    const double half_difference = mean_xx - 1;
    const double steepest =
        mean_xx + 1 + std::sqrt(half_difference * half_difference + 2 * mean_x);
    return 2 / steepest;
}

}
