// section: Several heads
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> split(std::span<const double> X, std::size_t T, std::size_t H);
std::vector<double> join(std::span<const double> parts, std::size_t T, std::size_t H);
}

const exercise::function<decltype(answer::split)> split("split");
const exercise::function<decltype(answer::join)> join("join");

TEST_CASE("The two tokens of the text") {
    split({1, 2, 3, 4, 5, 6, 7, 8}, 2, 2).gives({1, 2, 5, 6, 3, 4, 7, 8});
}

TEST_CASE("Three tokens in two heads of two") {
    split({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 3, 2)
        .gives({1, 2, 5, 6, 9, 10, 3, 4, 7, 8, 11, 12});
}

TEST_CASE("Two tokens in three heads of two") {
    split({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 3)
        .gives({1, 2, 7, 8, 3, 4, 9, 10, 5, 6, 11, 12});
}

TEST_CASE("One head") { split({3, 1, 4, 1, 5, 9}, 2, 1).gives({3, 1, 4, 1, 5, 9}); }

TEST_CASE("Joined again") {
    join({1, 2, 5, 6, 3, 4, 7, 8}, 2, 2).gives({1, 2, 3, 4, 5, 6, 7, 8});
    join({1, 2, 5, 6, 9, 10, 3, 4, 7, 8, 11, 12}, 3, 2)
        .gives({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    join({1, 2, 7, 8, 3, 4, 9, 10, 5, 6, 11, 12}, 2, 3)
        .gives({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
}
