// section: Where exactly is too large?
#include "check.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace answer {
std::array<double, 3> start();
}

const exercise::function<decltype(answer::start)> start("start");

TEST_CASE("A thousand steps") {
    const auto walked = [](auto f) {
        auto [slope, intercept, rate] = f();
        const bool finite =
            std::isfinite(slope) && std::isfinite(intercept) && std::isfinite(rate);
        exercise::named_numbers table{{"three finite numbers: yes (1), no (0)"},
                                      {static_cast<double>(finite)}};
        if (!finite) {
            table.rows.push_back("so no step was taken");
            table.numbers.push_back(0);
            table.rows.push_back("so no step was taken");
            table.numbers.push_back(0);
            return table;
        }
        const std::array<double, 2> x{2, -3}, y{130, 88};
        std::vector<double> losses;
        for (int step = 0; step <= 1000; ++step) {
            double loss = 0, by_slope = 0, by_intercept = 0;
            for (std::size_t i = 0; i < 2; ++i) {
                const double error = slope * x[i] + intercept - y[i];
                loss += error * error / 2;
                by_slope += error * x[i];
                by_intercept += error;
            }
            losses.push_back(loss);
            slope -= rate * by_slope;
            intercept -= rate * by_intercept;
        }
        std::size_t falls = 0;
        while (falls < 20 && losses[falls + 1] < losses[falls]) ++falls;
        const bool exploded = !(losses.back() <= 1e6 * losses.front());
        table.rows.push_back("the first steps in which the loss falls, " +
                             std::to_string(falls) + " of 20: all (2), some (1), none (0)");
        table.numbers.push_back(falls == 20 ? 2 : falls > 0);
        table.rows.push_back("loss at first " + exercise::rounded(losses.front(), 3) +
                             ", at the end " + exercise::rounded(losses.back(), 3) +
                             ": more than a million times as much (1), not (0)");
        table.numbers.push_back(exploded);
        return table;
    };
    start.when("descent from start()", walked).gives({1, 2, 1});
}
