// expect: The 2 is missing: the derivative of e² is 2e. It works as half the learning rate
//         would, which is why one does not notice.
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
        const double error = slope * x[i] + intercept - y[i];
        by_slope += error * x[i];
        by_intercept += error;
    }
    const double n = static_cast<double>(x.size());
    return {by_slope / n, by_intercept / n};
}

}
