// section: Gates
#include "check.hpp"

#include <array>
#include <cmath>

namespace answer {
std::array<double, 3> or_gate();
std::array<double, 3> nand_gate();
}

const exercise::function<decltype(answer::or_gate)> or_gate("or_gate");
const exercise::function<decltype(answer::nand_gate)> nand_gate("nand_gate");

/// What a neuron says in each of the four cases, with the vote beside it. A vote that is no number
/// says nothing.
const auto verdicts = [](auto gate) {
    const auto [w1, w2, b] = gate();
    exercise::named_numbers table;
    for (double x1 : {0, 1})
        for (double x2 : {0, 1}) {
            const double logit = w1 * x1 + w2 * x2 + b;
            table.rows.push_back(exercise::show(x1) + " " + exercise::show(x2) +
                                 "   vote " + exercise::rounded(logit));
            table.numbers.push_back(std::isnan(logit) ? std::nan("") : logit >= 0);
        }
    return table;
};

TEST_CASE("OR on its four cases") {
    or_gate.when("what the neuron with or_gate() says", verdicts).gives({0, 1, 1, 1});
}

TEST_CASE("NAND on its four cases") {
    nand_gate.when("what the neuron with nand_gate() says", verdicts).gives({1, 1, 1, 0});
}
