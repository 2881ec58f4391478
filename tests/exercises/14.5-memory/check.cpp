// section: Three questions about ten bits
#include "check.hpp"

#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
int recall(std::span<const std::size_t> seen, std::size_t row);
}

const exercise::function<decltype(answer::recall)> recall("recall");

TEST_CASE("The three rows of the text") {
    const std::vector<std::size_t> seen = {0b0000, 0b0111, 0b1111};
    recall.over({{seen, 0b0100}, {seen, 0b1011}, {seen, 0b0110}}).gives({0, 0, 1});
}

TEST_CASE("A row that was seen") {
    const std::vector<std::size_t> seen = {0b1100, 0b0001, 0b1010, 0b0111};
    recall.over({{seen, 0b1100}, {seen, 0b0001}, {seen, 0b1010}, {seen, 0b0111}})
        .gives({0, 1, 0, 1});
}

TEST_CASE("Near as bits and not as numbers") {
    recall.over({{{7, 9}, 8}, {{16, 3}, 19}, {{512, 2}, 514}, {{15, 24, 48}, 16}})
        .gives({0, 0, 1, 0});
}

TEST_CASE("Equally near rows") {
    recall
        .over({{{0b0011, 0b0001}, 0b0010},
               {{0b1000, 0b0111}, 0b0010},
               {{1, 6}, 4},
               {{6, 1}, 4},
               {{3, 0, 2}, 1},
               {{1, 0}, 2},
               {{7, 0}, 1}})
        .gives({0, 1, 0, 0, 0, 0, 0});
}

TEST_CASE("A single row was seen") {
    recall.over({{{0b1011}, 0b0100}, {{0}, 1023}, {{1023}, 1}, {{1}, 1022}})
        .gives({1, 0, 0, 1});
}

TEST_CASE("All rows of five bits but the one that is asked for") {
    const auto count = [](auto f) {
        exercise::named_numbers right{{"answers that are right"}, {0}, true};
        for (std::size_t row = 0; row < 32; ++row) {
            std::vector<std::size_t> seen;
            for (std::size_t other = 0; other < 32; ++other)
                if (other != row) seen.push_back(other);
            right.numbers[0] += f(seen, row) == std::popcount(row) % 2;
        }
        return right;
    };
    recall.when("each of 32 rows asked for, with the 31 others seen", count).gives({0});
}
