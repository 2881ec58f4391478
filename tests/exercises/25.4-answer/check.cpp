// section: Where the steps come from
#include "check.hpp"

#include <span>

namespace answer {
int largest(std::span<const int> votes, std::span<const int> multipliers);
}

const exercise::function<decltype(answer::largest)> largest("largest");

TEST_CASE("The two neurons of the text") { largest({900, 400}, {2, 5}).gives(1); }

TEST_CASE("The first of equals") {
    largest({6, 4, 12}, {2, 3, 1}).gives(0);
    largest({1, 5, 10, 2}, {7, 4, 2, 10}).gives(1);
}

TEST_CASE("The largest vote has the smallest unit") {
    largest({100, 90, 80, 70}, {10, 12, 14, 15}).gives(2);
}

TEST_CASE("All against") {
    largest({-9, -2, -5}, {1, 6, 1}).gives(2);
    largest({-4, -3}, {3, 5}).gives(0);
}

TEST_CASE("More than 32 bits") {
    largest({1000, 25000000, 1300}, {1000, 15500000, 1000}).gives(1);
    largest({2000000000, 1999999999}, {16777216, 16777216}).gives(0);
    largest({1999999999, 2000000000}, {16777215, 16777215}).gives(1);
}

TEST_CASE("A single neuron") { largest({-1}, {1}).gives(0); }
