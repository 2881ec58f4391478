// expect: The signs are turned: the error is prediction minus target, in this order. Yours
//         points downhill, and a step against it would climb.
// fails: The two evenings of the chapter; Four evenings compared with wiggling;
//         A single evening
#include <array>
#include <cstddef>
#include <span>

namespace answer {

std::array<double, 2> gradient(double slope, double intercept, std::span<const double> x,
                               std::span<const double> y) {
    double by_slope = 0, by_intercept = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double error = y[i] - (slope * x[i] + intercept);
        by_slope += 2 * error * x[i];
        by_intercept += 2 * error;
    }
    const double n = static_cast<double>(x.size());
    return {by_slope / n, by_intercept / n};
}

}
