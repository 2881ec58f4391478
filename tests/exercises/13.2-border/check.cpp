// section: Momentum
#include "check.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace answer {
double border(double c, double beta);
}

const exercise::function<decltype(answer::border)> border("border");

TEST_CASE("The ravine of the text") { border(100, 0).gives(0.02); }

/// Whether a ball that begins at 1 has come nearer to 0 after many steps, -1, or has left, 1.
int roll(double c, double beta, double rate) {
    double w = 1, v = 0;
    for (int step = 0; step < 30000 && std::abs(w) < 1000; ++step) {
        v = beta * v + c * w;
        w -= rate * v;
    }
    return std::abs(w) < 1e-3 ? -1 : std::abs(w) >= 1000;
}

TEST_CASE("A ball that rolls") {
    const auto rolled = [](auto f) {
        exercise::named_numbers table;
        const std::vector<std::vector<double>> valleys{
            {1, 0.9}, {100, 0.9}, {4, 0.5}, {0.25, 0.99}, {3, 0}};
        for (const auto& valley : valleys)
            for (double part : {0.999, 1.001}) {
                const double rate = f(valley[0], valley[1]);
                table.rows.push_back(
                    exercise::show(part) + " times border(" + exercise::show(valley[0]) +
                    ", " + exercise::show(valley[1]) + "), " + exercise::rounded(rate, 4));
                table.numbers.push_back(roll(valley[0], valley[1], part * rate));
            }
        return table;
    };
    border
        .when("a ball that rolls at these rates: comes to rest (-1), flies out (1), "
              "neither (0)",
              rolled)
        .gives({-1, 1, -1, 1, -1, 1, -1, 1, -1, 1});
}

TEST_CASE("Several valleys") {
    border.over({{1, 0.9}, {100, 0.9}, {4, 0.5}, {0.25, 0.99}, {3, 0}})
        .gives({3.8, 0.038, 0.75, 15.92, 2.0 / 3});
}
