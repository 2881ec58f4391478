// section: A bend
#include "check.hpp"

#include <array>
#include <cmath>

namespace answer {
std::array<double, 9> xor_weights();
}

const exercise::function<decltype(answer::xor_weights)> xor_weights("xor_weights");

/// What the network says in each of the four cases, with the vote beside it: 1 is a clear yes,
/// -1 a clear no, and 0 is a vote less than a quarter away from zero. What is not a number stays so
/// on its way through a ReLU.
const auto verdicts = [](auto weights) {
    const auto [w11, w12, w21, w22, b1, b2, v1, v2, b] = weights();
    const auto relu = [](double z) { return z < 0 ? 0 : z; };
    exercise::named_numbers table;
    for (double x1 : {0, 1})
        for (double x2 : {0, 1}) {
            const double h1 = relu(x1 * w11 + x2 * w21 + b1),
                         h2 = relu(x1 * w12 + x2 * w22 + b2), logit = v1 * h1 + v2 * h2 + b,
                         quarter = 0.25 - 1e-9;
            table.rows.push_back(exercise::show(x1) + " " + exercise::show(x2) +
                                 "   vote " + exercise::rounded(logit));
            const int said = (logit >= quarter) - (logit <= -quarter);
            table.numbers.push_back(std::isnan(logit) ? std::nan("") : said);
        }
    return table;
};

TEST_CASE("XOR on its four cases") {
    xor_weights
        .when("the network with xor_weights(): yes (1), no (-1) or too near to tell (0)",
              verdicts)
        .gives({-1, 1, 1, -1});
}
