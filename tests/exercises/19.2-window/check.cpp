// section: A window
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> feature_map(std::span<const double> picture,
                                std::size_t picture_columns, std::span<const double> kernel,
                                std::size_t kernel_columns);
}

const exercise::function<decltype(answer::feature_map)> feature_map("feature_map");

const std::vector<double> picture = {0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 1, 1};

TEST_CASE("The picture of the text and a kernel of three by three") {
    feature_map(picture, 4, {1, 0, 0, 0, 2, 0, 0, 0, -1}, 3).gives({1, 0});
}

TEST_CASE("A kernel that is not square") {
    feature_map(picture, 4, {1, 0, -1, 2, 0, 1}, 3).gives({4, 5, 6, 0});
    feature_map(picture, 4, {1, 0, -1, 2, 0, 1}, 2).gives({-1, 1, 7});
}

TEST_CASE("A tall picture") {
    feature_map({5, 1, 4, 2, 3, 7, 9, 8, 6, 0}, 2, {1, -2}, 1)
        .gives({-3, -3, -2, -12, -15, -9, -3, 8});
}

TEST_CASE("A single weight") {
    feature_map({5, 1, 4, 2, 3, 7}, 3, {3}, 1).gives({15, 3, 12, 6, 9, 21});
}

TEST_CASE("As large as the picture") {
    feature_map({5, 1, 4, 2, 3, 7}, 3, {1, 2, 3, 4, 5, 6}, 3).gives({84});
}
