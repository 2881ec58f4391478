// Chapter 19's window on a digit: what the reader draws, under a kernel of the reader's own.
#include "centre.hpp"
#include "convolution.hpp"

#include "page.hpp"

using namespace woven;

namespace {

using page::tell, page::whole;

/// What the page sends: the rows and columns of the picture and of the window, the bias, the picture, the weights.
struct example_of_the_page {
    const std::vector<double>& given = page::given;
    image_size in{whole(given.at(0)), whole(given.at(1)), 1};
    window over{whole(given.at(2)), whole(given.at(3))};
    matrix b{{given.at(4)}}, W{over.rows * over.columns, 1};
    std::span<const scalar> image;

    example_of_the_page() {
        const std::size_t end = 5 + in.count();
        require(given.size() >= end + W.rows(), "filters: ", given.size(), " numbers");
        image = std::span(given).subspan(5, in.count());
        std::copy_n(given.begin() + static_cast<std::ptrdiff_t>(end), W.rows(),
                    W.values().begin());
    }
};

/// All numbers of a table, place after place, as one row: a picture again.
matrix as_row(const matrix& Z) {
    matrix row(1, Z.values().size());
    std::copy(Z.values().begin(), Z.values().end(), row.values().begin());
    return row;
}

}

/// From the width and the height of a page and its greys (0 to 255, black is ink) to how many digits are on it, and of a
/// single one the 28 x 28 of ink.
FOR_THE_PAGE(see) {
    picture page(whole(page::given.at(0)), whole(page::given.at(1)));
    for (std::size_t i = 0; i < page.ink.size(); ++i)
        page.ink[i] = 1 - page::given.at(2 + i) / 255;
    const sight seen = look_at(page);
    page::answer = {static_cast<double>(seen.found.size())};
    tell(seen.input.ink);
}

/// The feature map, once by the definition; then, if the two numbers at the end say so, through ReLU and the largest of
/// 2 x 2. Answers the rows and the columns, the map, and for each place of it the number of the place it came from.
FOR_THE_PAGE(convolve) {
    const example_of_the_page e;
    const bool bend = page::given.at(page::given.size() - 2) != 0,
               pool = page::given.back() != 0;
    image_size size = places(e.in, e.over, 1);
    matrix map = as_row(convolve_directly(e.image, e.in, e.over, e.W, e.b));
    if (bend) map = activation_layer{relu}.predict(map);
    std::vector<std::size_t> from(map.columns());
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = i;
    if (pool) {
        max_pool largest(size, {2, 2, 2});
        map = largest.forward(map);
        from = largest.winners;
        size = largest.out;
    }
    page::answer = {static_cast<double>(size.rows), static_cast<double>(size.columns)};
    tell(map.values());
    page::answer.insert(page::answer.end(), from.begin(), from.end());
}

/// At the row and the column that stand at the end: the sum under the window, and what lies under it.
FOR_THE_PAGE(sum) {
    const example_of_the_page e;
    const std::size_t row = whole(page::given.at(page::given.size() - 2)),
                      column = whole(page::given.back());
    const image_size out = places(e.in, e.over, 1);
    require(row < out.rows && column < out.columns, "filters: no place ", row, ", ",
            column);
    page::answer = {e.b(0, 0) + sum_under(e.image, e.in, e.over, e.W, 0, row, column)};
    tell(patches(e.image, e.in, e.over).row(row * out.columns + column));
}
