// section: What a vote looks like
#include "check.hpp"

#include <array>
#include <cmath>
#include <string>

namespace answer {
std::array<double, 8> at_odds();
}

const exercise::function<decltype(answer::at_odds)> at_odds("at_odds");

using three = std::array<double, 3>;

double vote(const three& neuron, double slept, double studied) {
    return neuron[0] * slept + neuron[1] * studied + neuron[2];
}

/// How many of the eight students the neuron is right about.
int right(const three& neuron) {
    const std::array<std::array<double, 3>, 8> students{{{8, 7, 1},
                                                         {3, 9, 1},
                                                         {4, 2, 0},
                                                         {6, 5, 1},
                                                         {10, 1, 0},
                                                         {2, 5, 0},
                                                         {7, 4, 1},
                                                         {5, 3, 0}}};
    int count = 0;
    for (const auto& s : students) count += (vote(neuron, s[0], s[1]) >= 0) == (s[2] == 1);
    return count;
}

const auto judged = [](auto f) {
    const std::array<double, 8> p = f();
    const three first{p[0], p[1], p[2]}, second{p[3], p[4], p[5]};
    exercise::named_numbers table;
    const auto say = [&](const std::string& what, int is) {
        table.rows.push_back(what);
        table.numbers.push_back(is);
    };
    const auto about_the_eight = [&](const std::string& which, const three& neuron) {
        const int count = right(neuron);
        say("of the eight the " + which + " neuron gets " + std::to_string(count) +
                " right: all (1), not (0)",
            count == 8);
    };
    about_the_eight("first", first);
    about_the_eight("second", second);
    say("slept from 2 to 10 hours, studied from 1 to 9: yes (1), no (0)",
        p[6] >= 2 && p[6] <= 10 && p[7] >= 1 && p[7] <= 9);
    const double z1 = vote(first, p[6], p[7]), z2 = vote(second, p[6], p[7]);
    const double far1 = z1 / std::hypot(first[0], first[1]),
                 far2 = z2 / std::hypot(second[0], second[1]);
    int odds = 0;
    if (far1 >= 1 && far2 <= -1) odds = 3;
    else if (z1 >= 0 && z2 < 0) odds = 2;
    else if (z1 < 0 && z2 >= 0) odds = 1;
    say("the ninth lies " + exercise::rounded(far1, 3) + " and " +
            exercise::rounded(far2, 3) +
            " hours from the lines: yes and no, by an hour or more (3), by less (2), no "
            "and "
            "yes (1), both the same (0)",
        odds);
    return table;
};

TEST_CASE("Nine students and two neurons") {
    at_odds.when("what the neurons of at_odds() say", judged).gives({1, 1, 1, 3});
}
