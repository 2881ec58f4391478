// expect: This counts rows and columns from 1. In C++ the first row is row 0, and it starts at
//         position 0.
// fails: The six places of the figure; A row of pictures; A single column
#include <array>
#include <cstddef>

namespace answer {

std::size_t position(std::size_t r, std::size_t c, [[maybe_unused]] std::size_t rows,
                     [[maybe_unused]] std::size_t columns) {
    return (r - 1) * columns + (c - 1);
}

std::array<std::size_t, 2> place(std::size_t position, [[maybe_unused]] std::size_t rows,
                                 [[maybe_unused]] std::size_t columns) {
    return {position / columns, position % columns};
}

}
