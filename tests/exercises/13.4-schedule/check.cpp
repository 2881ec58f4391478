// section: Turning the rate down
#include "check.hpp"

#include <cmath>
#include <tuple>
#include <vector>

namespace answer {
double schedule(int s, int S, int W);
}

const exercise::function<decltype(answer::schedule)> schedule("schedule");

/// The factors of all steps, in one table.
auto factors(int S, int W) {
    std::vector<std::tuple<int, int, int>> steps;
    for (int s = 0; s < S; ++s) steps.emplace_back(s, S, W);
    return schedule.over(steps);
}

const double root_2 = std::sqrt(2), root_3 = std::sqrt(3);

TEST_CASE("The six steps of the text") {
    factors(6, 2).gives({0.5, 1, 1, (2 + root_2) / 4, 0.5, (2 - root_2) / 4});
}

TEST_CASE("Three steps of warm up and six of cosine") {
    factors(9, 3).gives(
        {1.0 / 3, 2.0 / 3, 1, 1, (2 + root_3) / 4, 0.75, 0.5, 0.25, (2 - root_3) / 4});
}

TEST_CASE("Five steps of warm up and three of cosine") {
    factors(8, 5).gives({0.2, 0.4, 0.6, 0.8, 1, 1, 0.75, 0.25});
}

TEST_CASE("One step of warm up") { factors(4, 1).gives({1, 1, 0.75, 0.25}); }

TEST_CASE("No warm up") {
    factors(4, 0).gives({1, (2 + root_2) / 4, 0.5, (2 - root_2) / 4});
    factors(3, 0).gives({1, 0.75, 0.25});
}

TEST_CASE("A single step after the warm up") {
    factors(4, 3).gives({1.0 / 3, 2.0 / 3, 1, 1});
}

TEST_CASE("A single step") { factors(1, 0).gives({1}); }

// The last one is still above 0: half of 1 - cos(pi / 1000).
TEST_CASE("Some steps of 1250") {
    schedule
        .over({{0, 1250, 250},
               {124, 1250, 250},
               {249, 1250, 250},
               {250, 1250, 250},
               {500, 1250, 250},
               {750, 1250, 250},
               {1000, 1250, 250},
               {1249, 1250, 250}})
        .gives({0.004, 0.5, 1, 1, (2 + root_2) / 4, 0.5, (2 - root_2) / 4,
                2.4673990709169446e-6});
}
