// section: Steps and levels
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<int> levels(std::span<const double> values, double step, int zero);
}

const exercise::function<decltype(answer::levels)> levels("levels");

TEST_CASE("The four values of the text") {
    levels({-0.2, 0, 0.26, 3}, 0.01, 20).gives({0, 20, 46, 255});
}

TEST_CASE("Rounded to the nearest") {
    levels({0.3, 0.4, -0.3, -0.4, 1.24, -1.26}, 0.5, 100)
        .gives({101, 101, 99, 99, 102, 97});
}

TEST_CASE("Zero at the ends") {
    levels({0, 1, 254, 255}, 1, 0).gives({0, 1, 254, 255});
    levels({0, -1, -255}, 1, 255).gives({255, 254, 0});
}

TEST_CASE("Just beyond the ends") {
    levels({-21, -20, 235, 236}, 1, 20).gives({0, 0, 255, 255});
}

TEST_CASE("Far beyond the ends") {
    levels({1e12, -1e12, 300, -300}, 0.25, 128).gives({255, 0, 255, 0});
}
