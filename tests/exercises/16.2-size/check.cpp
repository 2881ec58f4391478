// section: What belongs in the file
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
std::size_t file_size(std::span<const std::size_t> sizes, std::size_t width);
}

const exercise::function<decltype(answer::file_size)> file_size("file_size");

const exercise::tolerance none = {0, 0};

// The sizes are those of files that save_model has made; tests/chapters/16-… holds them to it.
TEST_CASE("The network of the text and two others") {
    file_size
        .over({{{784, 128, 64, 10}, 4}, {{784, 100, 10}, 4}, {{784, 300, 200, 100, 10}, 4}})
        .gives({437704, 318158, 1267446}, none);
}

TEST_CASE("Numbers of eight bytes") {
    file_size.over({{{784, 128, 64, 10}, 8}, {{784, 30, 10}, 8}, {{784, 5, 10}, 8}})
        .gives({875248, 190996, 31994}, none);
}

TEST_CASE("A single layer") {
    file_size.over({{{784, 10}, 4}, {{784, 10}, 8}, {{784, 9}, 4}})
        .gives({31474, 62874, 28333}, none);
}

TEST_CASE("Sizes of one digit and of four") {
    file_size.over({{{784, 9, 10}, 4}, {{784, 1000, 10}, 4}, {{784, 9, 9, 10}, 8}})
        .gives({28774, 3180160, 58194}, none);
}
