// section: Where the check itself lies
#include "check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 4> lines();
}

const exercise::function<decltype(answer::lines)> lines("lines");

using pair = std::array<double, 2>;

/// How far a claim is from the truth, at its worst parameter.
double off(const pair& claimed, const pair& truth) {
    double worst = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const double a = claimed[i], b = truth[i];
        const double error =
            a == b ? 0 : std::abs(a - b) / std::max({std::abs(a), std::abs(b), 1e-4});
        if (!(error <= worst)) worst = error;
    }
    return worst;
}

int grade(double error) { return error < 1e-7 ? 2 : error < 1e-2; }

const auto examined = [](auto f) {
    const std::array<double, 4> p = f();
    exercise::named_numbers table;
    for (std::size_t k : {0u, 1u}) {
        const double slope = p[2 * k], intercept = p[2 * k + 1];
        const double e1 = slope * 2 + intercept - 130, e2 = slope * -3 + intercept - 88;
        const pair truth{e1 * 2 + e2 * -3, e1 + e2}, carls{e2 * -3, e2},
            doras{truth[0], truth[0]};
        const std::string place = k == 0 ? "first line: " : "second line: ";
        const double carl = off(carls, truth), dora = off(doras, truth);
        table.rows.push_back(place + "Carl is off by " + exercise::rounded(carl, 2) +
                             ": right (2), nearly (1), wrong (0)");
        table.numbers.push_back(grade(carl));
        table.rows.push_back(place + "Dora is off by " + exercise::rounded(dora, 2) +
                             ": right (2), nearly (1), wrong (0)");
        table.numbers.push_back(grade(dora));
        table.rows.push_back(place + "the gradient is (" + exercise::rounded(truth[0], 4) +
                             ", " + exercise::rounded(truth[1], 4) +
                             "): both 1 or more in size (1), not (0)");
        table.numbers.push_back(std::abs(truth[0]) >= 1 && std::abs(truth[1]) >= 1);
    }
    return table;
};

TEST_CASE("Two suspects on two lines") {
    lines.when("the gradients on lines()", examined).gives({2, 0, 1, 0, 2, 1});
}
