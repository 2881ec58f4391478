// section: Adding up in a ring
#include "check.hpp"

namespace answer {
int complete_after(int part, int worker, int workers);
}

const exercise::function<decltype(answer::complete_after)> complete_after("complete_after");

TEST_CASE("Part 0 in the ring of the text") {
    complete_after.over({{0, 2, 3}, {0, 1, 3}, {0, 0, 3}}).gives({2, 4, 3});
}

TEST_CASE("The other parts of three") {
    complete_after.over({{1, 0, 3}, {1, 1, 3}, {1, 2, 3}}).gives({2, 3, 4});
    complete_after.over({{2, 0, 3}, {2, 1, 3}, {2, 2, 3}}).gives({4, 2, 3});
}

TEST_CASE("Two workers") {
    complete_after.over({{0, 0, 2}, {0, 1, 2}, {1, 0, 2}, {1, 1, 2}}).gives({2, 1, 1, 2});
}

TEST_CASE("A larger ring") {
    complete_after.over({{0, 6, 7}, {0, 5, 7}, {4, 3, 7}, {4, 4, 7}, {6, 0, 7}, {3, 6, 7}})
        .gives({6, 12, 6, 7, 8, 10});
}

TEST_CASE("One worker has all of it at first") {
    complete_after.over({{0, 0, 1}}).gives({0});
}
