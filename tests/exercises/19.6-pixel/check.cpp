// section: In colour
#include "check.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {
std::vector<int> pixel(std::span<const unsigned char> file, std::size_t number,
                       std::size_t row, std::size_t column);
}

const exercise::function<decltype(answer::pixel)> pixel("pixel");

/// The made-up file of the text, of so many bytes; the label of picture n is n.
std::vector<unsigned char> made_up(std::size_t bytes) {
    std::vector<unsigned char> file;
    for (std::size_t i = 0; i < bytes; ++i)
        file.push_back(
            static_cast<unsigned char>(i % 3073 == 0 ? i / 3073 : i % 3073 % 251));
    return file;
}

auto asked(std::size_t bytes, std::size_t number, std::size_t row, std::size_t column) {
    return pixel.when("pixel(file, " + std::to_string(number) + ", " + std::to_string(row) +
                          ", " + std::to_string(column) + "), where the made-up file has " +
                          std::to_string(bytes) + " bytes",
                      [=](auto f) { return f(made_up(bytes), number, row, column); });
}

TEST_CASE("Picture 1 of the made up file") { asked(9219, 1, 2, 3).gives({1, 68, 88, 108}); }

TEST_CASE("At the corners") {
    asked(9219, 0, 0, 0).gives({0, 1, 21, 41});
    asked(9219, 2, 31, 31).gives({2, 20, 40, 60});
    asked(9219, 2, 0, 31).gives({2, 32, 52, 72});
    asked(9219, 0, 31, 0).gives({0, 240, 9, 29});
}

TEST_CASE("Labels up to nine") {
    asked(33803, 9, 5, 1).gives({9, 162, 182, 202});
    asked(33803, 10, 5, 1).throws<std::invalid_argument>();
}

TEST_CASE("No such picture") {
    asked(9219, 3, 0, 0).throws<std::invalid_argument>();
    asked(9219, 4, 2, 3).throws<std::invalid_argument>();
    asked(0, 0, 0, 0).throws<std::invalid_argument>();
}

TEST_CASE("Not made of whole pictures") {
    asked(9218, 0, 2, 3).throws<std::invalid_argument>();
    asked(9220, 0, 2, 3).throws<std::invalid_argument>();
    asked(9000, 2, 31, 31).throws<std::invalid_argument>();
}
