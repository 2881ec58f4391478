// section: What failure looks like
#include "check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 9> start();
}

const exercise::function<decltype(answer::start)> start("start");

using parameters = std::array<double, 9>;

bool allowed(const parameters& p) {
    return std::all_of(p.begin(), p.end(), [](double x) { return x >= -2 && x <= 2; });
}

/// The loss on the four cases of XOR and its gradient, and to how many cases each neuron speaks.
double loss(const parameters& p, parameters& gradient, std::array<int, 2>& speaks) {
    double sum = 0;
    gradient = {};
    speaks = {};
    for (double x1 : {0, 1})
        for (double x2 : {0, 1}) {
            const double y = x1 != x2;
            std::array<double, 2> a{};
            double z = p[8];
            for (std::size_t h = 0; h < 2; ++h) {
                a[h] = std::max(0.0, x1 * p[h] + x2 * p[2 + h] + p[4 + h]);
                speaks[h] += a[h] > 0;
                z += a[h] * p[6 + h];
            }
            sum += (std::max(z, 0.0) - y * z + std::log1p(std::exp(-std::abs(z)))) / 4;
            const double delta = (1 / (1 + std::exp(-z)) - y) / 4;
            for (std::size_t h = 0; h < 2; ++h) {
                const double hidden = a[h] > 0 ? p[6 + h] * delta : 0;
                gradient[h] += x1 * hidden;
                gradient[2 + h] += x2 * hidden;
                gradient[4 + h] += hidden;
                gradient[6 + h] += a[h] * delta;
            }
            gradient[8] += delta;
        }
    return sum;
}

/// The loss after so many steps of this rate; and to how many cases each neuron speaks then.
double walk(parameters p, double rate, int steps, std::array<int, 2>& speaks) {
    parameters gradient;
    for (int step = 0; step < steps; ++step) {
        loss(p, gradient, speaks);
        for (std::size_t i = 0; i < p.size(); ++i) p[i] -= rate * gradient[i];
    }
    return loss(p, gradient, speaks);
}

const auto walked = [](auto f) {
    const parameters p = f();
    exercise::named_numbers table;
    const auto say = [&](const std::string& what, int is) {
        table.rows.push_back(what);
        table.numbers.push_back(is);
    };
    const auto to_cases = [](const std::array<int, 2>& speaks) {
        return "the neurons speak to " + std::to_string(speaks[0]) + " and " +
               std::to_string(speaks[1]) + " cases: ";
    };
    std::array<int, 2> before{}, after{}, end{};
    const bool fits = allowed(p);
    say("nine numbers from -2 to 2: yes (1), no (0)", fits);
    if (fits) walk(p, 1, 0, before);
    const bool alive = before[0] > 0 && before[1] > 0;
    say("before, " + to_cases(before) + "both to some (1), not (0)", alive);
    if (!alive) {
        say("so no step was taken", 0);
        say("so no step was taken", 0);
        return table;
    }
    walk(p, 1, 1, after);
    say("after one step of rate 1, " + to_cases(after) + "one or both to none (1), not (0)",
        after[0] == 0 || after[1] == 0);
    const double left = walk(p, 0.1, 2000, end);
    say("after 2000 steps of rate 0.1 the loss is " + exercise::rounded(left, 3) +
            ": below 0.05 (2), below 0.3 (1), not (0)",
        left < 0.05 ? 2 : left < 0.3);
    return table;
};

TEST_CASE("One long step and many short ones") {
    start.when("the network that begins at start()", walked).gives({1, 1, 1, 2});
}
