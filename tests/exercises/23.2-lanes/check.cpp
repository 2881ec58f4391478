// section: A ladder
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
float dot_in_lanes(std::span<const float> a, std::span<const float> b, std::size_t lanes);
}

const exercise::function<decltype(answer::dot_in_lanes)> dot_in_lanes("dot_in_lanes");

TEST_CASE("Five numbers in two lanes") {
    dot_in_lanes({1, 2, 3, 4, 5}, {1, 2, 3, 4, 5}, 2).gives(55);
}

TEST_CASE("No tail and a long one") {
    dot_in_lanes({1, 2, 3, 4}, {1, 1, 1, 1}, 4).gives(10);
    dot_in_lanes({1, 2, 3, 4, 5, 6, 7}, {1, 1, 1, 1, 1, 1, 1}, 4).gives(28);
    dot_in_lanes({1, 2}, {3, 5}, 4).gives(13);
}

TEST_CASE("Nothing to add up") { dot_in_lanes({}, {}, 3).gives(0); }

// 2^24 = 16777216 is the first float to which 1 cannot be added.
TEST_CASE("The order of the additions") {
    dot_in_lanes({16777216, 1, 1, 1}, {1, 1, 1, 1}, 1).gives(16777216);
    dot_in_lanes({16777216, 1, 1, 1}, {1, 1, 1, 1}, 2).gives(16777218);
    dot_in_lanes({16777216, 1, -16777216, 1, 0, 1}, {1, 1, 1, 1, 1, 1}, 2).gives(3);
    dot_in_lanes({1, 16777216, 1, 0, 1, -16777216}, {1, 1, 1, 1, 1, 1}, 3).gives(1);
}
