// section: This book, letter by letter
#include "check.hpp"

#include <cstddef>
#include <vector>

namespace answer {
std::vector<std::size_t> starts(std::size_t letters, std::size_t N, std::size_t T,
                                std::size_t k);
}

const exercise::function<decltype(answer::starts)> starts("starts");

TEST_CASE("The second batch of the text") { starts(20, 2, 3, 1).gives({3, 13}); }

TEST_CASE("The first and the last batch") {
    starts(20, 2, 3, 0).gives({0, 10});
    starts(20, 2, 3, 2).gives({6, 16});
    starts(20, 2, 3, 3).gives({});
}

TEST_CASE("Letters that are left over") {
    starts(31, 3, 4, 1).gives({4, 14, 24});
    starts(32, 3, 2, 3).gives({6, 16, 26});
}

TEST_CASE("The last target belongs to the piece") {
    starts(24, 2, 4, 2).gives({});
    starts(26, 2, 4, 2).gives({8, 21});
    starts(5, 1, 5, 0).gives({});
    starts(6, 1, 5, 0).gives({0});
}
