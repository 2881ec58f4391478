// The smallest network that can do XOR, for checks that let it learn.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace exercise {

/// W1 (2 x 2, row after row: the two weights of x1, then those of x2), b1 (2), w2 (2), b2.
using xor_parameters = std::array<double, 9>;

/// What the two hidden neurons say, whose votes go through this function.
template <class Bend>
std::array<double, 2> xor_hidden(const xor_parameters& p, double x1, double x2, Bend bend) {
    return {bend(x1 * p[0] + x2 * p[2] + p[4]), bend(x1 * p[1] + x2 * p[3] + p[5])};
}

/// The mean cross-entropy on the four cases of XOR, behind a sigmoid, and its gradient. `slope` is the
/// derivative of `bend`, worked out from what came out of it.
template <class Bend, class Slope>
double xor_loss(const xor_parameters& p, xor_parameters& gradient, Bend bend, Slope slope) {
    double sum = 0;
    gradient = {};
    for (double x1 : {0, 1})
        for (double x2 : {0, 1}) {
            const double y = x1 != x2;
            const auto a = xor_hidden(p, x1, x2, bend);
            const double z = p[8] + a[0] * p[6] + a[1] * p[7];
            sum += (std::max(z, 0.0) - y * z + std::log1p(std::exp(-std::abs(z)))) / 4;
            const double delta = (1 / (1 + std::exp(-z)) - y) / 4;
            for (std::size_t h = 0; h < 2; ++h) {
                const double hidden = p[6 + h] * delta * slope(a[h]);
                gradient[h] += x1 * hidden;
                gradient[2 + h] += x2 * hidden;
                gradient[4 + h] += hidden;
                gradient[6 + h] += a[h] * delta;
            }
            gradient[8] += delta;
        }
    return sum;
}

}
