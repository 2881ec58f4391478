// section: Three rates
#include "check.hpp"

#include <cstddef>
#include <limits>
#include <span>
#include <string>

namespace answer {
std::string judge(std::span<const double> losses, std::size_t K);
}

const exercise::function<decltype(answer::judge)> judge("judge");

const double infinity = std::numeric_limits<double>::infinity();
const double nan_ = std::numeric_limits<double>::quiet_NaN();

const std::string fine = "fine", not_finite = "not finite",
                  beginning = "does not begin at ln K", flat = "does not fall";

TEST_CASE("The two curves of the text") {
    judge({2.31, 1.6, 0.9, 0.5}, 10).gives(fine);
    judge({7, 3, 1, 0.5}, 10).gives(beginning);
}

// ln 2 is 0.693, ln 10 is 2.303, ln 26 is 3.258, ln 1000 is 6.908. The two curves of two classes
// tell the logarithms to the base of 2 and of 10 apart: those of 2 are 1 and 0.301.
TEST_CASE("Curves that are fine") {
    judge({0.6, 0.3, 0.1, 0.05}, 2).gives(fine);
    judge({0.72, 0.3, 0.1, 0.05}, 2).gives(fine);
    judge({2.3, 2.2, 2.1, 1.8}, 10).gives(fine);
    judge({3.3, 3.3, 3.3, 3.2, 2.6}, 26).gives(fine);
    judge({6.95, 6.9, 6.5, 6.1}, 1000).gives(fine);
}

TEST_CASE("It begins too high") {
    judge({2.65, 2, 1, 0.5}, 10).gives(beginning);
    judge({1.1, 0.7, 0.5, 0.25}, 2).gives(beginning);
}

TEST_CASE("It begins too low") {
    judge({0.2, 0.15, 0.1, 0.05}, 10).gives(beginning);
    judge({1.95, 1.5, 1, 0.5}, 10).gives(beginning);
    judge({6.55, 3, 2, 1}, 1000).gives(beginning);
}

TEST_CASE("It begins just near enough") {
    judge({2.59, 2, 1, 0.5}, 10).gives(fine);
    judge({2.01, 1.5, 1, 0.5}, 10).gives(fine);
}

TEST_CASE("It does not fall") {
    judge({2.3, 2.31, 2.29, 2.3, 2.32}, 10).gives(flat);
    judge({2.3, 2.2, 2.2, 2.15}, 10).gives(flat);
    judge({2.3, 0.9, 0.5, 4}, 10).gives(flat);
}

// Nine tenths of the first are 1.854; of ln 10 they are 2.072.
TEST_CASE("Nine tenths of the first loss") {
    judge({2.06, 1.9, 1.8, 1.95}, 10).gives(flat);
    judge({2.5, 2.4, 2.3, 2.15}, 10).gives(fine);
}

// 0.9 times 2.5 is 2.25 exactly; ln 12 is 2.485.
TEST_CASE("Exactly nine tenths") { judge({2.5, 2.4, 2.3, 2.25}, 12).gives(fine); }

// The logarithm of 1 is 0 exactly.
TEST_CASE("Exactly as far away as it may be") { judge({0.3, 0.2, 0.1, 0}, 1).gives(fine); }

// The last quarters have two, two, two, one, one, three, and three losses.
TEST_CASE("The mean of the last quarter") {
    judge({2.3, 2, 1, 1, 1, 1, 2.5, 1}, 10).gives(fine);
    judge({2.3, 2, 1, 1, 1, 1, 1, 2.5}, 10).gives(fine);
    judge({2.3, 2, 1, 1, 1, 1, 2.9, 1.5}, 10).gives(flat);
    judge({2.3, 2, 1, 1, 1, 2.9, 1.9}, 10).gives(fine);
    judge({2.3, 1, 1, 1, 1, 1, 2.2}, 10).gives(flat);
    judge({2.3, 2, 2.2, 2.2, 2.2, 2.2, 2.2, 2.2, 2.2, 2.3, 1.8, 1.9}, 10).gives(fine);
    judge({2.3, 2, 1, 1, 1, 1, 1, 1, 1, 2.6, 2.3, 1.5}, 10).gives(flat);
}

TEST_CASE("Fewer than four losses") {
    judge({2.3, 2.2, 1}, 10).gives(fine);
    judge({2.3, 1, 2.2}, 10).gives(flat);
    judge({2.3, 2.2}, 10).gives(flat);
}

TEST_CASE("A single loss") { judge({2.3}, 10).gives(flat); }

TEST_CASE("Not a number") {
    judge({nan_, 1, 0.5, nan_}, 10).gives(not_finite);
    judge({2.3, 2, 1, nan_}, 10).gives(not_finite);
    judge({nan_, 1, 0.5, 0.25}, 10).gives(not_finite);
    judge({2.3, nan_, 1, 0.5, 0.25}, 10).gives(not_finite);
}

TEST_CASE("Infinite losses") {
    judge({2.3, infinity, 1, 0.5}, 10).gives(not_finite);
    judge({2.3, 2, 1, -infinity}, 10).gives(not_finite);
    judge({infinity}, 10).gives(not_finite);
}

TEST_CASE("The first of these that holds") {
    judge({7, 30, 8000, nan_}, 10).gives(not_finite);
    judge({0.2, 0.3, 0.2, 0.3}, 10).gives(beginning);
    judge({7, 30, 100, 90}, 10).gives(beginning);
    judge({2.3, 2.4, nan_, 2.4}, 10).gives(not_finite);
}
