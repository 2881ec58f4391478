// section: The same pictures
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
double paired_test(std::span<const int> a, std::span<const int> b,
                   std::span<const int> labels);
}

const exercise::function<decltype(answer::paired_test)> paired_test("paired_test");

TEST_CASE("The four questions of the text") {
    paired_test({1, 2, 3, 9}, {1, 5, 6, 7}, {1, 2, 3, 4}).gives(0.5);
}

TEST_CASE("Eight disputes and other questions") {
    // a alone is right six times, b twice; both are right three times, both wrong three times.
    paired_test({0, 1, 2, 3, 4, 5, 9, 9, 6, 7, 8, 1, 1, 3},
                {9, 9, 9, 9, 9, 9, 0, 1, 6, 7, 8, 1, 2, 1},
                {0, 1, 2, 3, 4, 5, 0, 1, 6, 7, 8, 0, 0, 0})
        .gives(2 * (1 + 8 + 28) / 256.0);
}

TEST_CASE("The other one is better") {
    paired_test({9, 9, 9, 9, 0, 3}, {1, 2, 3, 4, 8, 3}, {1, 2, 3, 4, 0, 3})
        .gives(2 * (1 + 5) / 32.0);
}

TEST_CASE("Evenly divided") {
    paired_test.over({{{1, 9}, {9, 2}, {1, 2}}, {{1, 2, 9, 9}, {9, 9, 3, 4}, {1, 2, 3, 4}}})
        .gives({1, 1});
}

TEST_CASE("No disputes") {
    paired_test.over({{{1, 2}, {1, 2}, {1, 2}}, {{5}, {6}, {7}}, {{}, {}, {}}})
        .gives({1, 1, 1});
}

TEST_CASE("Sixteen disputes") {
    paired_test({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1},
                {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0},
                {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
        .gives(2 * (1 + 16 + 120 + 560) / 65536.0);
}
