// section: Recursion, three times
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<std::size_t> in_order(std::span<const std::size_t> left,
                                  std::span<const std::size_t> right, std::size_t root);
}

const exercise::function<decltype(answer::in_order)> in_order("in_order");

TEST_CASE("The sum of the box") {
    in_order({1, 3, 1, 3, 4}, {2, 4, 3, 3, 4}, 0).gives({3, 4, 1, 2, 0});
}

TEST_CASE("Beginning further down") {
    in_order({1, 3, 1, 3, 4}, {2, 4, 3, 3, 4}, 2).gives({3, 4, 1, 2});
    in_order({1, 3, 1, 3, 4}, {2, 4, 3, 3, 4}, 4).gives({4});
}

TEST_CASE("A number made of the same one twice") {
    in_order({0, 0, 1}, {0, 0, 1}, 2).gives({0, 1, 2});
}

// 5 = (4, 3), 4 = (2, 0), 3 = (2, 1): what 4 and 3 share comes once, and before both.
TEST_CASE("What two of them share") {
    in_order({0, 1, 2, 2, 2, 4}, {0, 1, 2, 1, 0, 3}, 5).gives({2, 0, 4, 1, 3, 5});
}

// 6 = (0, 5), 5 = (4, 1), 4 = (1, 3): 0 is short, the other side is deep, and 1 is found late.
TEST_CASE("A short side and a deep one") {
    in_order({0, 1, 2, 3, 1, 4, 0}, {0, 1, 2, 3, 3, 1, 5}, 6).gives({0, 1, 3, 4, 5, 6});
}

TEST_CASE("A chain of 100000 numbers") {
    in_order
        .when("the length of the order of a chain of 100000 numbers, its first, middle and "
              "last",
              [](auto f) {
                  std::vector<std::size_t> left(100000), right(100000);
                  for (std::size_t i = 1; i < 100000; ++i) left[i] = i - 1;
                  const std::vector<std::size_t> order = f(left, right, 99999);
                  if (order.size() != 100000) return std::vector<std::size_t>{order.size()};
                  return std::vector<std::size_t>{order.size(), order[0], order[50000],
                                                  order[99999]};
              })
        .gives({100000, 0, 50000, 99999});
}
