// section: One walk through the pictures
#include "check.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace answer {
std::array<double, 2> epoch(double w, std::span<const double> x, std::span<const double> y,
                            std::size_t size, double rate);
}

const exercise::function<decltype(answer::epoch)> epoch("epoch", {"w", "mean loss"});

TEST_CASE("The three examples of the text") {
    epoch(0, {1, 1, 1}, {1, 2, 4}, 2, 0.5).gives({4, 3.75});
}

TEST_CASE("All in one step") {
    epoch(0.5, {1, -2, 0.5, 3}, {2, 1, -1, 0}, 4, 0.1).gives({0.11875, 2.515625});
}

TEST_CASE("Two and two and one") {
    epoch(1, {2, 1, -1, 0.5, 3}, {1, 1, 1, 1, 1}, 2, 0.05).gives({0.381875, 1.4066328125});
}

TEST_CASE("One a step") {
    epoch(1, {2, 1, -1, 0.5, 3}, {1, 1, 1, 1, 1}, 1, 0.05).gives({0.367205, 1.1697443645});
}

TEST_CASE("More room than examples") { epoch(0, {1, 2}, {3, 3}, 5, 0.1).gives({0.9, 9}); }

TEST_CASE("A rate of 0") { epoch(1.5, {1, 2, 3}, {1, 1, 1}, 2, 0).gives({1.5, 5.5}); }

TEST_CASE("Two whole batches") {
    epoch(2, {1, 2, 3, 4, 5, 6}, {1, 0, 1, 0, 1, 0}, 3, 0.01)
        .gives({0.9288, 47.548533333333346});
}
