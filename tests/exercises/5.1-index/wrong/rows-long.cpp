// expect: You passed rows of length `rows`. A row is as long as there are columns.
// fails: The six places of the figure; A row of pictures; A single column
#include <array>
#include <cstddef>

namespace answer {

std::size_t position(std::size_t r, std::size_t c, [[maybe_unused]] std::size_t rows,
                     [[maybe_unused]] std::size_t columns) {
    return r * rows + c;
}

std::array<std::size_t, 2> place(std::size_t position, [[maybe_unused]] std::size_t rows,
                                 [[maybe_unused]] std::size_t columns) {
    return {position / columns, position % columns};
}

}
