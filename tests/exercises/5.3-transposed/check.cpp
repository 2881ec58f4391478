// section: Ten neurons learn
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> at_b(std::span<const double> a, std::span<const double> b,
                         std::size_t n, std::size_t p, std::size_t m);
std::vector<double> a_bt(std::span<const double> a, std::span<const double> b,
                         std::size_t n, std::size_t p, std::size_t m);
}

const exercise::function<decltype(answer::at_b)> at_b("at_b");
const exercise::function<decltype(answer::a_bt)> a_bt("a_bt");

TEST_CASE("The first product of the text") {
    at_b({1, 2, 0, 0, 1, 3}, {1, 2, 3, 4}, 2, 3, 2).gives({1, 2, 5, 8, 9, 12});
}

TEST_CASE("The second product of the text") {
    a_bt({1, 2, 0, 0, 1, 3}, {1, -1, 0, 2, 1, 0}, 2, 3, 2).gives({-1, 4, -1, 1});
}

TEST_CASE("The gradient of three weights and two neurons") {
    at_b({1, 2, 0, 0, 1, 3}, {0.5, -1, 2, 0}, 2, 3, 2).gives({0.5, -1, 3, -2, 6, 0});
}

TEST_CASE("Transposed three by two times three by four") {
    at_b({1, 4, 2, 5, 3, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 0, 4, 1, 1}, 3, 2, 4)
        .gives({7, 14, 5, 6, 19, 29, 14, 12});
}

TEST_CASE("Two by three times transposed four by three") {
    a_bt({1, 2, 3, 4, 5, 6}, {1, 3, 0, 0, 1, 4, 2, 0, 1, -1, 2, 1}, 2, 3, 4)
        .gives({7, 14, 5, 6, 19, 29, 14, 12});
}

TEST_CASE("Squares on either side") {
    at_b({1, 2, 3, 4}, {5, 6, 7, 8}, 2, 2, 2).gives({26, 30, 38, 44});
    a_bt({1, 2, 3, 4}, {5, 6, 7, 8}, 2, 2, 2).gives({17, 23, 39, 53});
}
