// section: Files that lie
#include "check.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::uint32_t big_endian(std::span<const char, 4> bytes);
}

const exercise::function<decltype(answer::big_endian)> big_endian("big_endian");

using four = std::array<int, 4>;

/// The numbers that some bytes mean, from -128 to 127 as a char with a sign has them.
auto numbers_of(const std::vector<four>& list) {
    return big_endian.when("", [list](auto f) {
        exercise::named_numbers table;
        for (const four& numbers : list) {
            table.rows.push_back("big_endian(" + exercise::show(numbers) + ")");
            exercise::note_call(table.rows.back());
            std::array<char, 4> bytes{};
            for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>(numbers[i]);
            table.numbers.push_back(f(bytes));
        }
        return table;
    });
}

const exercise::tolerance none = {0, 0};

TEST_CASE("The number of the text and five others") {
    numbers_of({{0, 0, -22, 96},
                {0, 0, 3, 16},
                {1, 2, 3, 4},
                {0, 1, -1, -2},
                {0, -128, 0, 127},
                {64, 0, -100, -1}})
        .gives({60000, 784, 16909060, 131070, 8388735, 1073782015}, none);
}

TEST_CASE("Bytes below 128") {
    numbers_of({{0, 0, 8, 3}, {0, 0, 0, 28}, {0, 0, 39, 16}, {0, 0, 0, 0}})
        .gives({2051, 28, 10000, 0}, none);
}

TEST_CASE("A single byte from 128 to 255") {
    numbers_of({{0, 0, 0, -1}, {0, 0, 0, -128}, {0, 0, -1, 0}, {0, -56, 0, 0}})
        .gives({255, 128, 65280, 13107200}, none);
}

TEST_CASE("Numbers of 32 bits") {
    numbers_of({{-128, 0, 0, 0}, {-1, -1, -1, -1}, {-103, 45, 7, -81}})
        .gives({2147483648, 4294967295, 2569865135}, none);
}
