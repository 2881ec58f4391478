// expect: This is column-major order, one column after the other. Here a matrix lies in memory row
//         after row.
// fails: The six places of the figure; The way back
#include <array>
#include <cstddef>

namespace answer {

std::size_t position(std::size_t r, std::size_t c, [[maybe_unused]] std::size_t rows,
                     [[maybe_unused]] std::size_t columns) {
    return c * rows + r;
}

std::array<std::size_t, 2> place(std::size_t position, [[maybe_unused]] std::size_t rows,
                                 [[maybe_unused]] std::size_t columns) {
    return {position % rows, position / rows};
}

}
