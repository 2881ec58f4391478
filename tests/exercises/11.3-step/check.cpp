// section: What a batch knows
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> step(std::span<const double> weights, std::span<const double> gradient,
                         std::size_t N, double rate);
}

const exercise::function<decltype(answer::step)> step("step");

TEST_CASE("The step of the text") { step({1}, {2, 4}, 2, 0.1).gives({0.7}); }

// The means of the slopes are -2, 3, 3 and -2.
TEST_CASE("Four weights and three examples") {
    step({0, 1, -1, 0.5}, {1, 2, 3, -5, -2, 4, 6, 0, -5, 3, 0, -1}, 3, 0.1)
        .gives({0.2, 0.7, -1.3, 0.7});
}

// The means are 2, -1 and 0.5.
TEST_CASE("Three weights and two examples") {
    step({1, -2, 0.25}, {3, -4, 2, 1, 2, -1}, 2, 0.5).gives({0, -1.5, 0});
}

// The means are -3 and 2.
TEST_CASE("Two weights and five examples") {
    step({-1, 4}, {2, 1, -7, 3, 0, -2, -6, 10, -4, -2}, 5, 0.25).gives({-0.25, 3.5});
}

TEST_CASE("A single example") {
    step({3, -1, 0}, {2, -8, 0.5}, 1, 0.125).gives({2.75, 0, -0.0625});
}

// The slopes add up to 0 for each weight.
TEST_CASE("Examples that cancel out") {
    step({2, -3}, {4, -1, -3, 5, -1, -4}, 3, 0.7).gives({2, -3});
}

TEST_CASE("A rate of zero") { step({1, -2}, {5, 6, 7, 8}, 2, 0).gives({1, -2}); }
