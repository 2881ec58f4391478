// section: What failure looks like
#include "check.hpp"
#include "support/xor_network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 9> start();
}

const exercise::function<decltype(answer::start)> start("start");

using parameters = exercise::xor_parameters;

bool allowed(const parameters& p) {
    return std::all_of(p.begin(), p.end(), [](double x) { return x >= -2 && x <= 2; });
}

double bend(double z) { return std::max(0.0, z); }

/// The loss on the four cases of XOR, and its gradient.
double loss(const parameters& p, parameters& gradient) {
    return exercise::xor_loss(p, gradient, bend, [](double a) { return a > 0 ? 1 : 0; });
}

/// To how many cases each hidden neuron speaks.
std::array<int, 2> spoken_to(const parameters& p) {
    std::array<int, 2> cases{};
    for (double x1 : {0, 1})
        for (double x2 : {0, 1}) {
            const auto a = exercise::xor_hidden(p, x1, x2, bend);
            for (std::size_t h = 0; h < 2; ++h) cases[h] += a[h] > 0;
        }
    return cases;
}

/// Where so many steps of this rate lead to.
parameters walk(parameters p, double rate, int steps) {
    parameters gradient;
    for (int step = 0; step < steps; ++step) {
        loss(p, gradient);
        for (std::size_t i = 0; i < p.size(); ++i) p[i] -= rate * gradient[i];
    }
    return p;
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
    std::array<int, 2> before{};
    const bool fits = allowed(p);
    say("nine numbers from -2 to 2: yes (1), no (0)", fits);
    if (fits) before = spoken_to(p);
    const bool alive = before[0] > 0 && before[1] > 0;
    say("before, " + to_cases(before) + "both to some (1), not (0)", alive);
    if (!alive) {
        say("so no step was taken", 0);
        say("so no step was taken", 0);
        return table;
    }
    const std::array<int, 2> after = spoken_to(walk(p, 1, 1));
    say("after one step of rate 1, " + to_cases(after) + "one or both to none (1), not (0)",
        after[0] == 0 || after[1] == 0);
    parameters gradient;
    const double left = loss(walk(p, 0.1, 2000), gradient);
    say("after 2000 steps of rate 0.1 the loss is " + exercise::rounded(left, 3) +
            ": below 0.05 (2), below 0.3 (1), not (0)",
        left < 0.05 ? 2 : left < 0.3);
    return table;
};

TEST_CASE("One long step and many short ones") {
    start.when("the network that begins at start()", walked).gives({1, 1, 1, 2});
}
