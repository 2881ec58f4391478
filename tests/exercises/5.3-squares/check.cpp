// section: A matrix in memory
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> affine(std::span<const double> X, std::span<const double> W,
                           std::span<const double> b, std::size_t N, std::size_t n,
                           std::size_t m);
std::vector<double> at_b(std::span<const double> X, std::span<const double> D,
                         std::size_t N, std::size_t n, std::size_t m);
std::vector<double> a_bt(std::span<const double> D, std::span<const double> W,
                         std::size_t N, std::size_t n, std::size_t m);
}

const exercise::function<decltype(answer::affine)> affine("affine");
const exercise::function<decltype(answer::at_b)> at_b("at_b");
const exercise::function<decltype(answer::a_bt)> a_bt("a_bt");

TEST_CASE("affine of the text") {
    affine({1, 2, 3, 4}, {1, 0, 2, -1, 1, 0}, {10, 20, 30}, 2, 2, 3)
        .gives({9, 22, 32, 9, 24, 36});
}

TEST_CASE("at b of the text") {
    at_b({1, 2, 3, 4}, {1, 0, 2, 0, 1, -1}, 2, 2, 3).gives({1, 3, -1, 2, 4, 0});
}

TEST_CASE("a bt of the text") {
    a_bt({1, 0, 2, 0, 1, -1}, {1, 0, 2, -1, 1, 0}, 2, 2, 3).gives({5, -1, -2, 1});
}

TEST_CASE("Still right for squares") {
    affine({1, 2, 3, 4}, {5, 6, 7, 8}, {1, -1}, 2, 2, 2).gives({20, 21, 44, 49});
    at_b({1, 2, 3, 4}, {5, 6, 7, 8}, 2, 2, 2).gives({26, 30, 38, 44});
    a_bt({1, 2, 3, 4}, {5, 6, 7, 8}, 2, 2, 2).gives({17, 23, 39, 53});
}

TEST_CASE("affine of other shapes") {
    affine({1, 2, 0, 1, 3, -1}, {1, 0, 2, -1, 3, 1, 0, 2}, {1, 2, 3, 4}, 3, 2, 4)
        .gives({8, 4, 5, 7, 4, 3, 3, 6, 1, 1, 9, -1});
    affine({1, 2, 3, 4, 5, 6, 7, 8, -9, 1, 0, 2}, {1, -2, 3, 4, 0, 5, 2, -1}, {0.5, -1}, 3,
           4, 2)
        .gives({15.5, 16, 39.5, 40, -1.5, 19});
}

TEST_CASE("at b of other shapes") {
    at_b({1, 2, 0, 1, 3, -1}, {1, -1, 2, 0, 3, 1, 4, -2, 0, 1, -1, 2}, 3, 2, 4)
        .gives({1, 2, -1, 6, 5, -2, 9, -4});
    at_b({1, 2, 3, 4, 5, 6, 7, 8, -9, 1, 0, 2}, {1, 2, -1, 3, 0, 4}, 3, 4, 2)
        .gives({-4, -19, -4, 26, -4, 27, -4, 40});
}

TEST_CASE("a bt of other shapes") {
    a_bt({1, -1, 2, 0, 3, 1, 4, -2, 0, 1, -1, 2}, {1, 0, 2, -1, 3, 1, 0, 2}, 3, 2, 4)
        .gives({5, 2, 13, 6, -4, 5});
    a_bt({1, 2, -1, 3, 0, 4}, {1, -2, 3, 4, 0, 5, 2, -1}, 3, 4, 2)
        .gives({-3, 11, 10, 0, -7, 9, 15, -5, -8, 16, 20, -4});
}
