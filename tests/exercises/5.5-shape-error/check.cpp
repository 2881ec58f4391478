// section: Three loops
#include "check.hpp"

#include <cstddef>
#include <string>

namespace answer {
std::string complaint(std::size_t a_rows, std::size_t a_columns, std::size_t b_rows,
                      std::size_t b_columns);
}

const exercise::function<decltype(answer::complaint)> complaint("complaint");

TEST_CASE("The message of the chapter") {
    complaint(64, 784, 128, 784)
        .gives("matmul: 64x784 times 128x784: inner sizes 784 and 128 differ");
}

TEST_CASE("The wrong sizes agree") {
    complaint(3, 4, 3, 7).gives("matmul: 3x4 times 3x7: inner sizes 4 and 3 differ");
    complaint(2, 3, 2, 3).gives("matmul: 2x3 times 2x3: inner sizes 3 and 2 differ");
    complaint(3, 4, 5, 3).gives("matmul: 3x4 times 5x3: inner sizes 4 and 5 differ");
}

TEST_CASE("Nothing to complain about") {
    complaint(2, 3, 3, 4).gives("");
    complaint(64, 784, 784, 128).gives("");
}
