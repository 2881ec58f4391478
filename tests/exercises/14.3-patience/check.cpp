// section: Stop, and go back
#include "check.hpp"

#include <array>
#include <span>

namespace answer {
std::array<int, 2> stop(std::span<const double> losses, int patience);
}

const exercise::function<decltype(answer::stop)> stop("stop",
                                                      {"epochs run", "back to epoch"});

TEST_CASE("The five losses of the text") {
    stop({0.9, 0.5, 0.6, 0.7, 0.4}, 2).gives({4, 2});
}

TEST_CASE("More patience finds the lower loss") {
    stop({0.9, 0.5, 0.6, 0.7, 0.4}, 3).gives({5, 5});
    stop({0.9, 0.5, 0.6, 0.7, 0.4, 0.5, 0.6, 0.45, 0.3}, 3).gives({8, 5});
}

TEST_CASE("Bad epochs that do not follow each other") {
    stop({0.9, 1.0, 0.8, 0.85, 0.7, 0.75, 0.6, 0.65, 0.5}, 2).gives({9, 9});
}

TEST_CASE("A loss below the one before but not below the best") {
    stop({0.5, 0.9, 0.8, 0.7, 0.6, 0.4}, 3).gives({4, 1});
}

TEST_CASE("An equal loss is not a lower one") {
    stop({0.7, 0.5, 0.5, 0.5, 0.3}, 2).gives({4, 2});
}

TEST_CASE("A patience of one") {
    stop({0.9, 0.8, 0.7, 0.71, 0.6}, 1).gives({4, 3});
    stop({0.2, 0.3}, 1).gives({2, 1});
}

TEST_CASE("The losses end before the patience does") {
    stop({0.9, 0.4, 0.6}, 5).gives({3, 2});
    stop({0.3}, 1).gives({1, 1});
    stop({0.9, 0.8, 0.7, 0.6}, 2).gives({4, 4});
}

TEST_CASE("Losses above one thousand") { stop({5000, 4000, 4500, 4600}, 2).gives({4, 2}); }
