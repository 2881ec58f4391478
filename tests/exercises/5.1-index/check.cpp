// section: A matrix in memory
#include "check.hpp"

#include <array>
#include <cstddef>

namespace answer {
std::size_t position(std::size_t r, std::size_t c, std::size_t rows, std::size_t columns);
std::array<std::size_t, 2> place(std::size_t position, std::size_t rows,
                                 std::size_t columns);
}

const exercise::function<decltype(answer::position)> position("position");
const exercise::function<decltype(answer::place)> place("place", {"row", "column"});

TEST_CASE("The six places of the figure") {
    position
        .over({{0, 0, 2, 3},
               {0, 1, 2, 3},
               {0, 2, 2, 3},
               {1, 0, 2, 3},
               {1, 1, 2, 3},
               {1, 2, 2, 3}})
        .gives({0, 1, 2, 3, 4, 5});
}

TEST_CASE("The way back") {
    place(3, 2, 3).gives({1, 0});
    place(5, 2, 3).gives({1, 2});
    place(50175, 64, 784).gives({63, 783});
    place(4, 2, 3).gives({1, 1});
    place(7, 5, 3).gives({2, 1});
}

TEST_CASE("A row of pictures") { position(63, 783, 64, 784).gives(50175); }

TEST_CASE("A single column") { position(4, 0, 7, 1).gives(4); }
