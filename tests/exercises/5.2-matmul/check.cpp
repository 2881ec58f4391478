// section: Three loops
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> matmul(std::span<const double> a, std::span<const double> b,
                           std::size_t n, std::size_t p, std::size_t m);
}

const exercise::function<decltype(answer::matmul)> matmul("matmul");

TEST_CASE("The sheet of paper") {
    matmul({1, 2, 0, 0, 1, 3}, {1, -1, 0, 2, 1, 0}, 2, 3, 2).gives({1, 3, 3, 2});
}

TEST_CASE("Two by three times three by four") {
    matmul({1, 2, 3, 4, 5, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 0, 4, 1, 1}, 2, 3, 4)
        .gives({7, 14, 5, 6, 19, 29, 14, 12});
}

TEST_CASE("Square matrices") {
    matmul({1, 2, 3, 4}, {5, 6, 7, 8}, 2, 2, 2).gives({19, 22, 43, 50});
}

TEST_CASE("A row times a column and a column times a row") {
    matmul({1, 2, 3}, {4, 5, 6}, 1, 3, 1).gives({32});
    matmul({1, 2, 3}, {4, 5}, 3, 1, 2).gives({4, 5, 8, 10, 12, 15});
}
