// Tests of chapter 1: the dot product, the neuron, the gates.
#include "catch.hpp"
#include "gates.hpp"
#include "students.hpp"
#include "throws.hpp"

#include <cmath>
#include <limits>

using namespace woven;

TEST_CASE("dot multiplies and adds every pair") {
    CHECK(dot(std::vector{1.0, 2.0}, std::vector{6.0, 5.0}) == 16);
    CHECK(dot(std::vector{3.0}, std::vector{-4.0}) == -12);
    CHECK(dot(std::vector{1.0, 10.0, 100.0}, std::vector{1.0, 2.0, 3.0}) == 321);
    CHECK(dot(std::vector<double>{}, std::vector<double>{}) == 0);
}

TEST_CASE("dot refuses lists of different lengths and names both") {
    const std::vector<double> two(2), three(3), none;
    CHECK(complaint([&] { dot(two, three); }) == "dot: 2 weights for 3 inputs");
    CHECK(complaint([&] { dot(three, two); }) == "dot: 3 weights for 2 inputs");
    CHECK(complaint([&] { dot(none, two); }) == "dot: 0 weights for 2 inputs");
    CHECK(complaint([&] { predict({{1, 2}, 0}, three); }) == "dot: 2 weights for 3 inputs");
}

TEST_CASE("require strings its message together, and only if the condition fails") {
    CHECK(complaint([] { require(true, "not this"); }) == "nothing was thrown");
    CHECK(complaint([] { require(false, "f: ", 2, " of ", 1.5, '!'); }) == "f: 2 of 1.5!");
    CHECK_THROWS_AS(require(false, "why"), std::invalid_argument);
}

TEST_CASE("a vote that is no number is no yes, and of no examples none is right") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(std::isnan(logit({{1, 1}, nan}, std::vector{1.0, 1.0})));
    CHECK(step(nan) == 0);
    CHECK(count_correct({{1, 1}, 0}, {}) == 0);
    CHECK(predict({{}, 0}, std::vector<double>{}) == 1);
}

TEST_CASE("the step says yes at zero and above") {
    CHECK(step(0) == 1);
    CHECK(step(-0.0) == 1);
    CHECK(step(std::numeric_limits<double>::denorm_min()) == 1);
    CHECK(step(-std::numeric_limits<double>::denorm_min()) == 0);
    CHECK(step(-std::numeric_limits<double>::infinity()) == 0);
}

TEST_CASE("the bias is added once") {
    CHECK(logit({{1, 1}, -11}, std::vector{6.0, 5.0}) == 0);
    CHECK(logit({{2, 3, 4}, 0.5}, std::vector{1.0, 1.0, 1.0}) == 9.5);
}

TEST_CASE("three neurons get four and seven and eight of the students right") {
    CHECK(count_correct({{1, 1}, 0}, students) == 4);
    CHECK(count_correct({{1, 1}, -11}, students) == 7);
    CHECK(count_correct({{1, 2}, -14}, students) == 8);
    REQUIRE(students.size() == 8);
    CHECK(student_names.size() == students.size());
}

TEST_CASE("no bias at all separates the students with equal weights") {
    for (double bias = -20; bias <= 0; bias += 0.25)
        CHECK(count_correct({{1, 1}, bias}, students) < 8);
}

TEST_CASE("truth tables list the four cases in order") {
    const double inputs[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(xor_table[i].inputs == std::vector{inputs[i][0], inputs[i][1]});
        const bool a = inputs[i][0] == 1, b = inputs[i][1] == 1;
        CHECK(and_table[i].target == (a && b));
        CHECK(or_table[i].target == (a || b));
        CHECK(nand_table[i].target == !(a && b));
        CHECK(xor_table[i].target == (a != b));
    }
}

TEST_CASE("neurons set by hand compute AND and OR and NAND") {
    CHECK(count_correct({{1, 1}, -1.5}, and_table) == 4);
    CHECK(count_correct({{1, 1}, -0.5}, or_table) == 4);
    CHECK(count_correct({{-1, -1}, 1.5}, nand_table) == 4);
}

TEST_CASE("no neuron on a fine grid computes XOR") {
    int best = 0;
    for (int i = -20; i <= 20; ++i)
        for (int j = -20; j <= 20; ++j)
            for (int k = -45; k <= 45; ++k)
                best = std::max(best,
                                count_correct({{i / 10.0, j / 10.0}, k / 10.0}, xor_table));
    CHECK(best == 3);
}
