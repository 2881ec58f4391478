// section: Two threads that own halves
#include "check.hpp"

#include <span>

namespace answer {
float total(std::span<const int> who, std::span<const float> parts);
}

const exercise::function<decltype(answer::total)> total("total");

// To 2^25 = 33554432 no 1 can be added in float, nor to its negative.
TEST_CASE("The parts of the text") { total({0, 2, 1}, {33554432, 1, -33554432}).gives(1); }

TEST_CASE("One after the other") {
    total({0, 1, 2}, {33554432, -33554432, 1}).gives(1);
    total({0, 1, 2}, {33554432, 1, -33554432}).gives(0);
}

TEST_CASE("Whoever comes first") {
    total({2, 0, 1}, {1, 33554432, -33554432}).gives(1);
    total({2, 1, 0}, {1, -33554432, 33554432}).gives(1);
}

TEST_CASE("Where each is further on than it came") {
    total({1, 2, 0}, {-33554432, 1, 33554432}).gives(1);
    total({1, 2, 3, 0}, {1, -33554432, 1, 33554432}).gives(1);
}

TEST_CASE("Rounded after each addition") {
    total({0, 1, 2, 3}, {16777216, 1, 1, 1}).gives(16777216);
    total({3, 2, 1, 0}, {16777216, 1, 1, 1}).gives(16777220);
}

TEST_CASE("A single worker and none") {
    total({0}, {2.5F}).gives(2.5F);
    total({}, {}).gives(0);
}
