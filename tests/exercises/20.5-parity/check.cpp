// section: A state
#include "check.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <string>

namespace answer {
std::array<double, 11> parity_weights();
}

const exercise::function<decltype(answer::parity_weights)> parity_weights("parity_weights");

/// What the network says after each of some bits, the last as the lowest digit; -1 if a number is
/// none.
double said(const std::array<double, 11>& p, unsigned bits, int count) {
    double h1 = 0, h2 = 0;
    for (int t = count - 1; t >= 0; --t) {
        const double x = bits >> t & 1;
        const double z1 = x * p[0] + h1 * p[2] + h2 * p[4] + p[6],
                     z2 = x * p[1] + h1 * p[3] + h2 * p[5] + p[7];
        if (std::isnan(z1) || std::isnan(z2)) return -1;
        h1 = z1 >= 0;
        h2 = z2 >= 0;
    }
    const double z = p[8] * h1 + p[9] * h2 + p[10];
    return std::isnan(z) ? -1 : z >= 0;
}

std::string written(unsigned bits, int count) {
    std::string digits;
    for (int t = count - 1; t >= 0; --t) digits += bits >> t & 1 ? '1' : '0';
    return digits;
}

TEST_CASE("The parity of up to three bits") {
    const auto words = [](auto weights) {
        const auto p = weights();
        exercise::named_numbers table;
        for (int count = 1; count <= 3; ++count)
            for (unsigned bits = 0; bits < 1u << count; ++bits) {
                table.rows.push_back(written(bits, count));
                table.numbers.push_back(said(p, bits, count));
            }
        return table;
    };
    parity_weights.when("what the network says after these bits", words)
        .gives({0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1});
}

TEST_CASE("All sequences of twelve bits") {
    const auto count = [](auto weights) {
        const auto p = weights();
        exercise::named_numbers right{{"of 4096 that are right"}, {0}};
        for (unsigned bits = 0; bits < 4096; ++bits)
            right.numbers[0] += said(p, bits, 12) == std::popcount(bits) % 2;
        return right;
    };
    parity_weights.when("all sequences of twelve bits", count).gives({4096});
}
