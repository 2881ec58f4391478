// section: A tape
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> derivatives(std::span<const int> kinds,
                                std::span<const std::size_t> left,
                                std::span<const std::size_t> right,
                                std::span<const double> values);
}

const exercise::function<decltype(answer::derivatives)> derivatives("derivatives");

TEST_CASE("The sum of the box") {
    derivatives({0, 0, 2, 1, 2}, {0, 0, 0, 2, 2}, {0, 0, 1, 0, 3}, {3, 4, 12, 15, 180})
        .gives({120, 81, 27, 12, 1});
}

TEST_CASE("A product of two and a third") {
    derivatives({0, 0, 0, 2, 1}, {0, 0, 0, 0, 3}, {0, 0, 0, 1, 2}, {3, 5, 7, 15, 22})
        .gives({5, 3, 1, 1, 1});
}

TEST_CASE("A number times itself") {
    derivatives({0, 2}, {0, 0}, {0, 0}, {3, 9}).gives({6, 1});
}

TEST_CASE("A number plus itself three times over") {
    derivatives({0, 1, 1, 1}, {0, 0, 1, 2}, {0, 0, 1, 2}, {5, 10, 20, 40})
        .gives({8, 4, 2, 1});
}

TEST_CASE("What nobody asked for is worth nothing") {
    derivatives({0, 0, 1, 2}, {0, 0, 0, 0}, {0, 0, 1, 0}, {4, 2, 6, 16})
        .gives({8, 0, 0, 1});
}

// Given numbers may have anything in left and right.
TEST_CASE("A given number alone") {
    derivatives({0}, {7}, {9}, {5}).gives({1});
    derivatives({0, 0, 1}, {9, 8, 1}, {7, 9, 0}, {2, 6, 8}).gives({1, 1, 1});
}
