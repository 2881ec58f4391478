// expect: Row and column have changed places: the whole rows before it are position / columns, and
//         what is left over is the column.
// fails: The way back
#include <array>
#include <cstddef>

namespace answer {

std::size_t position(std::size_t r, std::size_t c, [[maybe_unused]] std::size_t rows,
                     [[maybe_unused]] std::size_t columns) {
    return r * columns + c;
}

std::array<std::size_t, 2> place(std::size_t position, [[maybe_unused]] std::size_t rows,
                                 [[maybe_unused]] std::size_t columns) {
    return {position % columns, position / columns};
}

}
