// section: The largest of four
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> pool_backward(std::span<const double> picture,
                                  std::size_t picture_columns, std::size_t window_rows,
                                  std::size_t window_columns, std::size_t stride,
                                  std::span<const double> gradient);
}

const exercise::function<decltype(answer::pool_backward)> pool_backward("pool_backward");

const std::vector<double> three_by_four = {2, 9, 4, 1, 8, 3, 5, 7, 6, 0, 10, 11};

TEST_CASE("A row of three with windows that overlap") {
    pool_backward({1, 3, 2}, 3, 1, 2, 1, {10, 5}).gives({0, 15, 0});
}

TEST_CASE("Windows side by side") {
    pool_backward(three_by_four, 4, 3, 2, 2, {3, 5})
        .gives({0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5});
    pool_backward(three_by_four, 4, 1, 2, 2, {3, 5, 7, 11})
        .gives({0, 3, 5, 0, 0, 0, 0, 0, 7, 0, 0, 11});
}

TEST_CASE("Windows that overlap both ways") {
    pool_backward(three_by_four, 4, 2, 3, 1, {1, 2, 4, 8})
        .gives({0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8});
    pool_backward({1, 2, 3, 4, 9, 5, 6, 7, 8}, 3, 2, 2, 1, {1, 2, 4, 8})
        .gives({0, 0, 0, 0, 15, 0, 0, 0, 0});
}

TEST_CASE("Equals and numbers below zero") {
    pool_backward({-4, -2, -2, -5}, 4, 1, 4, 1, {6}).gives({0, 6, 0, 0});
    pool_backward({-3, -7, -1, -1, -1, -8}, 3, 2, 2, 1, {5, 3}).gives({0, 0, 3, 5, 0, 0});
}
