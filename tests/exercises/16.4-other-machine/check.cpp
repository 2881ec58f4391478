// section: Bytes in an order
#include "check.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

namespace answer {
std::vector<float> read_floats(const std::vector<unsigned char>& file);
}

const exercise::function<decltype(answer::read_floats)> read_floats("read_floats");

using bytes = std::vector<unsigned char>;

/// Numbers as a machine of one kind or the other has them in memory, behind its 1.
bytes file_of(const std::vector<float>& numbers, bool little) {
    bytes file;
    const auto append = [&](std::uint32_t bits) {
        for (int i = 0; i < 4; ++i)
            file.push_back(
                static_cast<unsigned char>(bits >> 8 * (little ? i : 3 - i) & 255));
    };
    append(1);
    for (float number : numbers) append(std::bit_cast<std::uint32_t>(number));
    return file;
}

/// The numbers that are read from a file of such a machine.
auto from(const std::vector<float>& numbers, bool little) {
    const std::vector<double> list(numbers.begin(), numbers.end());
    return read_floats.when(
        "read_floats of a file with " + exercise::show(list) +
            ", the least significant byte " + (little ? "first" : "last"),
        [=](auto f) {
            const std::vector<float> found = f(file_of(numbers, little));
            return std::vector<double>(found.begin(), found.end());
        });
}

const std::vector<float> some{1.5f, -0.375f, 784, 1e-10f, -3.0e20f};

const exercise::tolerance none = {0, 0};

TEST_CASE("The number of the text and four others from both machines") {
    from(some, false).gives({1.5, -0.375, 784, double{1e-10f}, double{-3.0e20f}}, none);
    from(some, true).gives({1.5, -0.375, 784, double{1e-10f}, double{-3.0e20f}}, none);
}

TEST_CASE("Numbers that look like a beginning") {
    const std::vector<float> ones{std::bit_cast<float>(1u), std::bit_cast<float>(1u << 24),
                                  1};
    const std::vector<double> wanted(ones.begin(), ones.end());
    from(ones, true).gives(wanted, none);
    from(ones, false).gives(wanted, none);
}

TEST_CASE("No numbers") {
    read_floats({1, 0, 0, 0}).gives({});
    read_floats({0, 0, 0, 1}).gives({});
}

TEST_CASE("Another beginning") {
    read_floats({0, 0, 0, 0, 63, 192, 0, 0}).throws<std::runtime_error>();
    read_floats({0, 1, 0, 0, 63, 192, 0, 0}).throws<std::runtime_error>();
    read_floats({1, 0, 0, 1, 63, 192, 0, 0}).throws<std::runtime_error>();
    read_floats({2, 0, 0, 0}).throws<std::runtime_error>();
    read_floats({1, 1, 1, 1}).throws<std::runtime_error>();
}

TEST_CASE("Too short to begin") {
    read_floats({}).throws<std::runtime_error>();
    read_floats({1}).throws<std::runtime_error>();
    read_floats({0, 0, 0}).throws<std::runtime_error>();
}

TEST_CASE("Ends within a number") {
    read_floats({0, 0, 0, 1, 63, 192, 0}).throws<std::runtime_error>();
    read_floats({1, 0, 0, 0, 0}).throws<std::runtime_error>();
    read_floats({1, 0, 0, 0, 0, 0, 192, 63, 0, 0}).throws<std::runtime_error>();
}
