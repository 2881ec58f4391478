// section: Files that lie
#include "check.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::string judge(std::span<const unsigned char> file, std::size_t dimensions);
}

const exercise::function<decltype(answer::judge)> judge("judge");

using numbers = std::vector<std::uint32_t>;

/// The numbers in four bytes each, the most significant first, and then so many other bytes.
std::vector<unsigned char> file_of(const numbers& header, std::size_t values) {
    std::vector<unsigned char> file;
    for (std::uint32_t number : header)
        for (int shift : {24, 16, 8, 0})
            file.push_back(static_cast<unsigned char>(number >> shift & 255));
    for (std::size_t i = 0; i < values; ++i)
        file.push_back(static_cast<unsigned char>(i * 37 + 5));
    return file;
}

/// Numbers as a sentence has them: 2050, 3, 4.
std::string listed(const numbers& header) {
    std::string text;
    for (std::uint32_t number : header)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

/// What is said to this header with so many bytes behind it.
auto file(const numbers& header, std::size_t values, std::size_t dimensions) {
    return judge.when("judge(file, " + std::to_string(dimensions) +
                          "), where the file has " + listed(header) +
                          " in four bytes each, and " + exercise::counted(values, "byte") +
                          " after that",
                      [=](auto f) { return f(file_of(header, values), dimensions); });
}

/// What is said to the first bytes of this header.
auto beginning(std::size_t bytes, const numbers& header, std::size_t dimensions) {
    return judge.when("judge(file, " + std::to_string(dimensions) +
                          "), where the file is the first " +
                          exercise::counted(bytes, "byte") + " of " + listed(header) +
                          " in four bytes each",
                      [=](auto f) {
                          std::vector<unsigned char> all = file_of(header, 0);
                          all.resize(bytes);
                          return f(all, dimensions);
                      });
}

// The calls stand in an order in which hardly any two mistakes look alike: of three words only, a
// single one tells little.
TEST_CASE("Wrong magic numbers") {
    file({34078720, 3, 4}, 12, 2).gives("wrong magic number");
    file({3000, 3, 4}, 11, 2).gives("wrong magic number");
    file({2, 3, 4}, 12, 2).gives("wrong magic number");
    file({16779266, 3, 4}, 12, 2).gives("wrong magic number");
    file({2049, 20}, 20, 3).gives("wrong magic number");
    file({2051, 2, 3, 5}, 30, 1).gives("wrong magic number");
    file({2048, 3, 4}, 12, 2).gives("wrong magic number");
}

TEST_CASE("Too few values") {
    file({2050, 10, 1}, 2, 2).gives("too short");
    file({2050, 10, 1}, 6, 2).gives("too short");
    file({2051, 7, 2, 3}, 8, 3).gives("too short");
    file({2051, 7, 2, 3}, 12, 3).gives("too short");
    file({2051, 7, 2, 3}, 14, 3).gives("too short");
    file({2051, 7, 2, 3}, 41, 3).gives("too short");
    file({2049, 5}, 0, 1).gives("too short");
    file({2051, 3, 28, 28}, 2351, 3).gives("too short");
}

TEST_CASE("Whole files") {
    file({2050, 3, 4}, 12, 2).gives("whole");
    file({2049, 5}, 5, 1).gives("whole");
    file({2051, 2, 3, 5}, 30, 3).gives("whole");
    file({2052, 3, 1, 2, 7}, 42, 4).gives("whole");
}

TEST_CASE("Sizes above 127 and above 255") {
    file({2049, 200}, 200, 1).gives("whole");
    file({2049, 70000}, 70000, 1).gives("whole");
    file({2050, 2, 515}, 1030, 2).gives("whole");
}

TEST_CASE("Too many values") {
    file({2050, 3, 4}, 13, 2).gives("too long");
    file({2051, 2, 3, 5}, 100, 3).gives("too long");
    file({2049, 1}, 2, 1).gives("too long");
}

TEST_CASE("Half a header") {
    beginning(15, {2051, 3, 28, 28}, 3).gives("too short");
    beginning(7, {2049, 5}, 1).gives("too short");
    beginning(4, {2050, 3, 4}, 2).gives("too short");
    beginning(3, {2049, 5}, 1).gives("too short");
    beginning(0, {2049, 5}, 1).gives("too short");
}

TEST_CASE("Half a header of another kind") {
    file({2049, 5}, 5, 3).gives("too short");
    beginning(7, {2051, 3, 28, 28}, 1).gives("too short");
    beginning(5, {4000, 7, 7}, 2).gives("too short");
}

TEST_CASE("Wrong magic numbers and wrong sizes") {
    file({2049, 3, 4}, 11, 2).gives("wrong magic number");
    file({2051, 3, 4}, 13, 2).gives("wrong magic number");
    file({2051, 0, 4}, 0, 2).gives("wrong magic number");
    file({3000, 4294967295, 4294967295}, 9, 2).gives("wrong magic number");
}

TEST_CASE("A size of 0") {
    file({2049, 0}, 0, 1).gives("whole");
    file({2051, 0, 28, 28}, 0, 3).gives("whole");
    file({2051, 3, 28, 0}, 0, 3).gives("whole");
    file({2051, 3, 0, 28}, 1, 3).gives("too long");
    file({2051, 0, 28, 28}, 2352, 3).gives("too long");
}

// 641 * 6700417 is 1 more than 2 to the 32nd power.
TEST_CASE("A product too large for 32 bits") {
    file({2050, 641, 6700417}, 1, 2).gives("too short");
    file({2050, 65536, 65536}, 0, 2).gives("too short");
    file({2050, 65536, 65537}, 100, 2).gives("too short");
}

// The product of the last three is 28 more than 2 to the 64th power.
TEST_CASE("A product too large for 64 bits") {
    file({2052, 65536, 65536, 65536, 65536}, 0, 4).gives("too short");
    file({2051, 4294967295, 4294967295, 4294967295}, 2352, 3).gives("too short");
    file({2051, 1561988, 3161593, 3735391}, 28, 3).gives("too short");
}

TEST_CASE("A product too large for 128 bits") {
    const std::uint32_t large = 65536;
    file({2056, large, large, large, large, large, large, large, large}, 0, 8)
        .gives("too short");
}

TEST_CASE("A size of 0 among large ones") {
    const std::uint32_t large = 4294967295;
    file({2051, large, large, 0}, 0, 3).gives("whole");
    file({2051, large, 0, large}, 0, 3).gives("whole");
    file({2052, large, large, large, 0}, 3, 4).gives("too long");
}
