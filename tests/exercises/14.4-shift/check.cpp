// section: Five from one
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> shifted(std::span<const double> picture, std::size_t columns, int down,
                            int right);
}

const exercise::function<decltype(answer::shifted)> shifted("shifted");

const std::vector<double> two_by_three = {1, 2, 3, 4, 5, 6};
const std::vector<double> four_by_three = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

TEST_CASE("The picture of the text to the right") {
    shifted(two_by_three, 3, 0, 1).gives({0, 1, 2, 0, 4, 5});
}

TEST_CASE("To the left") { shifted(two_by_three, 3, 0, -1).gives({2, 3, 0, 5, 6, 0}); }

TEST_CASE("Down and up") {
    shifted(two_by_three, 3, 1, 0).gives({0, 0, 0, 1, 2, 3});
    shifted(two_by_three, 3, -1, 0).gives({4, 5, 6, 0, 0, 0});
}

TEST_CASE("Both ways at once") {
    shifted(four_by_three, 3, 1, -1).gives({0, 0, 0, 2, 3, 0, 5, 6, 0, 8, 9, 0});
    shifted(four_by_three, 3, -2, 1).gives({0, 7, 8, 0, 10, 11, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("By two") {
    shifted(four_by_three, 3, 2, 0).gives({0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6});
    shifted(four_by_three, 3, 0, 2).gives({0, 0, 1, 0, 0, 4, 0, 0, 7, 0, 0, 10});
}

TEST_CASE("Not at all") { shifted(two_by_three, 3, 0, 0).gives(two_by_three); }

TEST_CASE("Out of the picture") {
    shifted(two_by_three, 3, 2, 0).gives({0, 0, 0, 0, 0, 0});
    shifted(two_by_three, 3, 0, -3).gives({0, 0, 0, 0, 0, 0});
}

TEST_CASE("A single column") { shifted({1, 2, 3}, 1, 1, 0).gives({0, 1, 2}); }

TEST_CASE("A single row") { shifted({1, 2, 3, 4, 5}, 5, 0, 2).gives({0, 0, 1, 2, 3}); }
