// section: What a batch knows
#include "check.hpp"
#include "support/dice.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace answer {
double wobble(double rate, double sigma, double batch);
}

const exercise::function<decltype(answer::wobble)> wobble("wobble");

TEST_CASE("The numbers of the text") { wobble(0.4, 6, 4).gives(1.5); }
TEST_CASE("One number a step") {
    wobble.over({{0.4, 2, 1}, {0.08, 3, 1}}).gives({1, 0.61237243569579447});
}
TEST_CASE("Large batches") {
    wobble.over({{0.1, 1, 10}, {0.4, 8, 100}}).gives({0.072547625011001163, 0.4});
}
TEST_CASE("A small rate") {
    wobble.over({{0.01, 1, 2}, {0.001, 3, 10}})
        .gives({0.050125470711708552, 0.021218508726022149});
}
TEST_CASE("A rate of one forgets the past") {
    wobble.over({{1, 2, 1}, {1, 6, 9}}).gives({2, 2});
}
TEST_CASE("A rate above one") {
    wobble.over({{1.6, 1, 1}, {1.9, 1, 4}}).gives({2, 2.1794494717703357});
}
TEST_CASE("Numbers that are all the same") { wobble(0.5, 0, 3).gives(0); }

/// The deviation of a weight over many steps, each with so many new numbers.
double walked(double rate, double sigma, int batch) {
    exercise::dice d;
    double w = 0, sum = 0, squares = 0;
    const int steps = 60000, early = 1000;
    for (int step = 0; step < early + steps; ++step) {
        double poll = 0;
        for (int i = 0; i < batch; ++i) poll += sigma * d.normal() / batch;
        w -= rate * (w - poll);
        if (step < early) continue;
        sum += w;
        squares += w * w;
    }
    return std::sqrt(squares / steps - sum / steps * (sum / steps));
}

const auto measured = [](auto f) {
    exercise::named_numbers table;
    const std::vector<std::array<double, 3>> runs{
        {0.4, 6, 4}, {0.1, 1, 1}, {1, 2, 2}, {1.6, 3, 2}};
    for (const auto& [rate, sigma, batch] : runs) {
        const double seen = walked(rate, sigma, static_cast<int>(batch)),
                     foretold = f(rate, sigma, batch);
        table.rows.push_back(
            "rate " + exercise::show(rate) + ", deviation " + exercise::show(sigma) +
            ", batches of " + exercise::show(batch) + ": foretold " +
            exercise::rounded(foretold, 3) + ", seen " + exercise::rounded(seen, 3));
        table.numbers.push_back(foretold < 0.95 * seen    ? 0
                                : foretold <= 1.05 * seen ? 1
                                                          : 2);
    }
    return table;
};

TEST_CASE("A walk with dice") {
    wobble
        .when("what is foretold, compared with what is seen: within 5 % (1), less (0), "
              "more (2)",
              measured)
        .gives({1, 1, 1, 1});
}
