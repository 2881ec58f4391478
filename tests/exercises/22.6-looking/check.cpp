// section: One letter more
#include "check.hpp"

#include <cstddef>

namespace answer {
std::size_t letters(std::size_t K, std::size_t C, std::size_t blocks);
}

const exercise::function<decltype(answer::letters)> letters("letters");

TEST_CASE("The small one of the text") { letters(6, 2, 1).gives(16); }

TEST_CASE("The scribe") { letters(78, 64, 2).gives(404); }

TEST_CASE("Several blocks") {
    letters(50, 8, 5).gives(54);
    letters(1, 3, 2).gives(19);
}

TEST_CASE("Equal is not more") {
    letters(8, 10, 4).gives(62);
    letters(12, 1, 3).gives(9);
}
