// section: Two moons, and what they leave behind
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
std::size_t tape_length(std::span<const std::size_t> sizes, std::size_t examples);
}

const exercise::function<decltype(answer::tape_length)> tape_length("tape_length");

TEST_CASE("The network of the moons") { tape_length({2, 16, 16, 1}, 10).gives(6759); }

// 2 parameters; a product, a sum, a loss, its sum; the 0 and the mean.
TEST_CASE("One weight and one example") { tape_length({1, 1}, 1).gives(8); }

TEST_CASE("Several outputs") { tape_length({3, 4}, 5).gives(178); }

TEST_CASE("A hidden layer and several outputs") { tape_length({3, 5, 2}, 4).gives(270); }

TEST_CASE("The network that reads digits") { tape_length({784, 30, 10}, 10).gives(500762); }
