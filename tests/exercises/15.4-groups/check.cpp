// section: A row in the place of a column
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> group_norm(std::span<const double> row, std::size_t groups,
                               double epsilon);
}

const exercise::function<decltype(answer::group_norm)> group_norm("group_norm");

TEST_CASE("The two groups of the text") {
    group_norm({1, 3, 10, 30}, 2, 0).gives({-1, 1, -1, 1});
}

// The means are 6, -2 and 0, the variances 9, 36 and 16; then 6 and 10, 9 and 2.

TEST_CASE("Several groups of four") {
    group_norm({1, 7, 7, 9, -12, 0, 0, 4, 4, -4, -4, 4}, 3, 0)
        .gives(
            {-5.0 / 3, 1.0 / 3, 1.0 / 3, 1, -10.0 / 6, 2.0 / 6, 2.0 / 6, 1, 1, -1, -1, 1});
    group_norm({1, 7, 7, 9, 8, 10, 10, 12}, 2, 7)
        .gives({-1.25, 0.25, 0.25, 0.75, -2.0 / 3, 0, 0, 2.0 / 3});
}

TEST_CASE("One group is layer norm") {
    group_norm({1, 3, 4, 5, 7}, 1, 0).gives({-1.5, -0.5, 0, 0.5, 1.5});
}

TEST_CASE("Epsilon stands inside the root") {
    group_norm({1, 3, 4, 5, 7}, 1, 5).gives({-1, -1.0 / 3, 0, 1.0 / 3, 1});
}

TEST_CASE("As many groups as numbers") { group_norm({4, -7, 0}, 3, 0.01).gives({0, 0, 0}); }

TEST_CASE("A group of equal numbers") {
    group_norm({5, 5, 5, 1, 2, 3}, 2, 1.0 / 3).gives({0, 0, 0, -1, 0, 1});
}
