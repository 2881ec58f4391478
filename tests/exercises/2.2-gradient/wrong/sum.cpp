// expect: This is the sum over all evenings. The loss is their mean, so its derivatives are
//         means, too: divide by n, once.
// fails: The two evenings of the chapter; Four evenings compared with wiggling
#include <array>
#include <cstddef>
#include <span>

namespace answer {

std::array<double, 2> gradient(double slope, double intercept, std::span<const double> x,
                               std::span<const double> y) {
    double by_slope = 0, by_intercept = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double error = slope * x[i] + intercept - y[i];
        by_slope += 2 * error * x[i];
        by_intercept += 2 * error;
    }
    return {by_slope, by_intercept};
}

}
