// section: Three loops
#include "check.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace answer {
std::array<std::size_t, 2> multiplications(std::size_t N, std::size_t n, std::size_t H,
                                           std::size_t m);
}

const exercise::function<decltype(answer::multiplications)> multiplications(
    "multiplications", {"(X W1) W2", "X (W1 W2)"});

/// A table, and one of ones.
struct table {
    std::size_t rows, columns;
    std::vector<double> entries;
};

table ones(std::size_t rows, std::size_t columns) {
    return {rows, columns, std::vector<double>(rows * columns, 1)};
}

table product(const table& a, const table& b, std::size_t& made) {
    table c{a.rows, b.columns, std::vector<double>(a.rows * b.columns)};
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t k = 0; k < b.columns; ++k)
            for (std::size_t j = 0; j < a.columns; ++j, ++made)
                c.entries[i * c.columns + k] +=
                    a.entries[i * a.columns + j] * b.entries[j * b.columns + k];
    return c;
}

/// Multiplies both ways and compares what was counted.
void count(std::size_t N, std::size_t n, std::size_t H, std::size_t m) {
    const table X = ones(N, n), W1 = ones(n, H), W2 = ones(H, m);
    std::size_t left = 0, right = 0;
    product(product(X, W1, left), W2, left);
    product(X, product(W1, W2, right), right);
    multiplications(N, n, H, m).gives({left, right});
}

// 1 x 2 times 2 x 3 times 3 x 4: 18 and 32.
TEST_CASE("The shapes of the text") {
    multiplications(1, 2, 3, 4).gives({18, 32});
    count(1, 2, 3, 4);
}

TEST_CASE("A batch of five") { count(5, 7, 2, 3); }

TEST_CASE("Many examples") { count(50, 4, 3, 2); }

TEST_CASE("A small picture") { count(8, 49, 16, 10); }

TEST_CASE("A single number in the middle") { count(6, 5, 1, 4); }
