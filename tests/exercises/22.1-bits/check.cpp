// section: The contest
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>

namespace answer {
double bits_a_letter(std::span<const std::size_t> letters, std::span<const double> losses);
}

const exercise::function<decltype(answer::bits_a_letter)> bits_a_letter("bits_a_letter");
const double log_2 = std::log(2.0);

TEST_CASE("The two pieces of the text") {
    bits_a_letter({1, 3}, {log_2, 3 * log_2}).gives(1);
}

TEST_CASE("Letters") { bits_a_letter({1, 1, 1}, {log_2, 2 * log_2, 6 * log_2}).gives(3); }

TEST_CASE("Long pieces and short ones") {
    bits_a_letter({7, 2, 1}, {4 * log_2, log_2, 20 * log_2}).gives(2.5);
    bits_a_letter({5, 5}, {3 * log_2, 2 * log_2}).gives(0.5);
}

TEST_CASE("One piece") { bits_a_letter({4}, {1}).gives(0.25 / log_2); }
