// section: Two clouds, and what an opinion is worth
#include "check.hpp"
#include "support/dice.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace answer {
double yes_from(double share, double alarm, double miss);
}

const exercise::function<decltype(answer::yes_from)> yes_from("yes_from");

TEST_CASE("One in ten") { yes_from(0.1, 1, 1).gives(0.9); }

TEST_CASE("As it has learned") { yes_from(0.5, 1, 1).gives(0.5); }

TEST_CASE("Halves and unequal costs") {
    yes_from.over({{0.5, 1, 3}, {0.5, 4, 1}}).gives({0.25, 0.8});
}

TEST_CASE("A rare illness") {
    yes_from.over({{0.01, 1, 50}, {0.02, 3, 10}})
        .gives({0.66442953020134232, 0.93630573248407645});
}

TEST_CASE("More than half") {
    yes_from.over({{0.9, 1, 1}, {0.8, 2, 1}}).gives({0.1, 1.0 / 3});
}

TEST_CASE("All or none") { yes_from.over({{1, 2, 3}, {0, 2, 3}}).gives({0, 1}); }

TEST_CASE("A mistake that costs nothing") {
    yes_from.over({{0.3, 0, 2}, {0.3, 2, 0}}).gives({0, 1});
}

/// What 40,000 points cost at each of 161 thresholds, with odds from e^-8 to e^8. The two clouds
/// lie at -1 and 1 and have the width 1, so that a neuron's logit that can be believed is 2x.
std::vector<double> costs(double share, double alarm, double miss) {
    exercise::dice d;
    std::vector<double> result(161);
    for (int i = 0; i < 40000; ++i) {
        const bool one = d.uniform() < share;
        const double logit = 2 * (d.normal() + (one ? 1 : -1));
        for (int t = 0; t <= 160; ++t) {
            const bool yes = logit >= 0.1 * (t - 80);
            if (yes != one) result[static_cast<std::size_t>(t)] += yes ? alarm : miss;
        }
    }
    return result;
}

const auto compared = [](auto f) {
    exercise::named_numbers table;
    const auto row = [&](double share, double alarm, double miss) {
        const std::vector<double> all = costs(share, alarm, miss);
        std::size_t best = 0;
        for (std::size_t t = 0; t < all.size(); ++t)
            if (all[t] < all[best]) best = t;
        const double from = f(share, alarm, miss);
        const double place = 80 + 10 * std::log(from / (1 - from));
        const bool on_the_sheet = place >= 0 && place <= 160;
        const std::size_t here =
            on_the_sheet ? static_cast<std::size_t>(std::lround(place)) : 0;
        const double yours = on_the_sheet ? all[here] : HUGE_VAL;
        table.rows.push_back(
            "share " + exercise::show(share) + ", costs " + exercise::show(alarm) +
            " and " + exercise::show(miss) + ": from " + exercise::rounded(from, 3) +
            " on " + exercise::rounded(yours / 40000, 3) + " a point, at the least " +
            exercise::rounded(all[best] / 40000, 3));
        table.numbers.push_back(yours <= 1.02 * all[best] ? 1 : here < best ? 0 : 2);
    };
    row(0.5, 1, 1);
    row(0.1, 1, 1);
    row(0.05, 1, 20);
    row(0.7, 5, 1);
    return table;
};

TEST_CASE("Forty thousand points") {
    yes_from
        .when("what it costs: within 2 % of the least (1), more, for the threshold is too "
              "low "
              "(0), or too high (2)",
              compared)
        .gives({1, 1, 1, 1});
}
