// expect: The derivatives have the wrong sign: that of target minus prediction. The loss does
//         not notice, since |−e| is |e|.
// fails: Three evenings; A line through a point; The same error on both sides;
//         Four evenings compared with wiggling
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace answer {

std::array<double, 3> absolute_error(double slope, double intercept,
                                     std::span<const double> x, std::span<const double> y) {
    double loss = 0, by_slope = 0, by_intercept = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double error = slope * x[i] + intercept - y[i];
        const double sign = (error < 0) - (error > 0);
        loss += std::abs(error);
        by_slope += sign * x[i];
        by_intercept += sign;
    }
    const double n = static_cast<double>(x.size());
    return {loss / n, by_slope / n, by_intercept / n};
}

}
