// section: One step, cut in two
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<std::size_t> next_share(std::span<const std::size_t> order, std::size_t seen,
                                    std::size_t batch, std::size_t rank,
                                    std::size_t workers);
}

const exercise::function<decltype(answer::next_share)> next_share("next_share");

const std::vector<std::size_t> seven{7, 3, 5, 1, 9, 2, 8};

TEST_CASE("The order of the text") {
    next_share({7, 3, 5, 1, 9, 2, 8}, 4, 4, 0, 2).gives({9});
    next_share({7, 3, 5, 1, 9, 2, 8}, 4, 4, 1, 2).gives({2, 8});
}

TEST_CASE("A whole batch") {
    next_share(seven, 0, 4, 0, 2).gives({7, 3});
    next_share(seven, 0, 4, 1, 2).gives({5, 1});
    next_share(seven, 2, 2, 0, 2).gives({5});
    next_share(seven, 2, 2, 1, 2).gives({1});
}

TEST_CASE("Shares of unequal length") {
    next_share(seven, 1, 5, 0, 3).gives({3});
    next_share(seven, 1, 5, 1, 3).gives({5, 1});
    next_share(seven, 1, 5, 2, 3).gives({9, 2});
}

TEST_CASE("One worker has the whole batch") {
    next_share(seven, 0, 3, 0, 1).gives({7, 3, 5});
    next_share(seven, 6, 3, 0, 1).gives({8});
}

TEST_CASE("More workers than pictures") {
    next_share(seven, 5, 2, 0, 4).gives({});
    next_share(seven, 5, 2, 1, 4).gives({2});
    next_share(seven, 5, 2, 2, 4).gives({});
    next_share(seven, 5, 2, 3, 4).gives({8});
}

TEST_CASE("At the end of the epoch") {
    next_share(seven, 7, 4, 0, 2).gives({});
    next_share(seven, 7, 4, 1, 2).gives({});
}
