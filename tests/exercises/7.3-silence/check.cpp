// section: The same, with letters
#include "check.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 8> silence();
}

const exercise::function<decltype(answer::silence)> silence("silence");

TEST_CASE("What comes back") {
    const auto verdicts = [](auto f) {
        const std::array<double, 8> p = f();
        const std::array<double, 3> a{0.25, 0.5, 0.75};
        const std::array<double, 2> y{1, 0};
        exercise::named_numbers table;
        const auto say = [&](const std::string& what, int is) {
            table.rows.push_back(what);
            table.numbers.push_back(is);
        };
        bool large = true;
        int wrong = 0;
        for (std::size_t i = 0; i < 6; ++i) large = large && std::abs(p[i]) >= 0.1;
        say("no weight nearer to 0 than 0.1: yes (1), no (0)", large);
        std::array<double, 2> delta{};
        for (std::size_t k = 0; k < 2; ++k) {
            delta[k] = p[6 + k] - y[k];
            for (std::size_t h = 0; h < 3; ++h) delta[k] += a[h] * p[2 * h + k];
            wrong += std::abs(delta[k]) >= 0.5 - 1e-9;
        }
        say("deltas of the outputs " + exercise::show(delta) +
                ": ½ or more are both (2), one (1), none (0)",
            wrong);
        int silent = 0;
        std::array<double, 3> hidden{};
        for (std::size_t h = 0; h < 3; ++h) {
            const double back = p[2 * h] * delta[0] + p[2 * h + 1] * delta[1];
            hidden[h] = back * a[h] * (1 - a[h]);
            silent += std::abs(hidden[h]) < 1e-9;
        }
        say("hidden deltas " + exercise::show(hidden) + ": all 0 (2), some (1), none (0)",
            silent == 3 ? 2 : silent > 0);
        return table;
    };
    silence.when("the network with silence()", verdicts).gives({1, 2, 2});
}
