// section: Two threads that own halves
#include "check.hpp"

#include <span>

namespace answer {
float total(std::span<const int> who, std::span<const float> parts);
}

const exercise::function<decltype(answer::total)> total("total");

// 2^24 = 16777216 is the first float to which 1 cannot be added.
TEST_CASE("One after the other") {
    total({0, 1, 2}, {16777216, -16777216, 1}).gives(1);
    total({0, 1, 2}, {16777216, 1, -16777216}).gives(0);
}

TEST_CASE("Whoever comes first, the same digits") {
    total({0, 2, 1}, {16777216, 1, -16777216}).gives(1);
    total({2, 0, 1}, {1, 16777216, -16777216}).gives(1);
    total({2, 1, 0}, {1, -16777216, 16777216}).gives(1);
}

TEST_CASE("Where each is one further on than it came") {
    total({1, 2, 3, 0}, {-16777216, 1, 3, 16777216}).gives(4);
    total({3, 0, 1, 2}, {3, 16777216, -16777216, 1}).gives(4);
}

TEST_CASE("Rounded after each addition") {
    total({0, 1, 2, 3}, {16777216, 1, 1, 1}).gives(16777216);
    total({3, 2, 1, 0}, {16777216, 1, 1, 1}).gives(16777220);
}

TEST_CASE("A single worker, and none") {
    total({0}, {2.5F}).gives(2.5F);
    total({}, {}).gives(0);
}
