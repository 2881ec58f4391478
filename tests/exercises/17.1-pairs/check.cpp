// section: Where it errs
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<int> confused_pairs(std::span<const int> counts, std::size_t K);
}

const exercise::function<decltype(answer::confused_pairs)> confused_pairs("confused_pairs");

TEST_CASE("The matrix of the text") {
    confused_pairs({8, 2, 0, 1, 7, 4, 0, 0, 9}, 3).gives({1, 2, 4, 0, 1, 3});
}

TEST_CASE("Four classes and both directions") {
    confused_pairs({20, 5, 0, 2, 1, 30, 3, 9, 6, 4, 40, 0, 0, 2, 8, 50}, 4)
        .gives({1, 3, 11, 2, 3, 8, 1, 2, 7, 0, 1, 6, 0, 2, 6, 0, 3, 2});
}

TEST_CASE("Equals stay in order") {
    confused_pairs({9, 1, 2, 0, 2, 9, 3, 1, 1, 0, 9, 3, 3, 2, 0, 9}, 4)
        .gives({0, 1, 3, 0, 2, 3, 0, 3, 3, 1, 2, 3, 1, 3, 3, 2, 3, 3});
}

TEST_CASE("One direction only") {
    confused_pairs({5, 0, 0, 7, 5, 0, 0, 1, 5}, 3).gives({0, 1, 7, 1, 2, 1});
}

TEST_CASE("Nothing is confused") { confused_pairs({5, 0, 0, 6}, 2).gives({}); }
