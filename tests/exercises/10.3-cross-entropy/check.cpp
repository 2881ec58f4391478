// section: What a mistake costs
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
double cross_entropy(std::span<const double> Z, std::span<const int> labels, std::size_t K);
}

const exercise::function<decltype(answer::cross_entropy)> cross_entropy("cross_entropy");

const double log_2 = std::log(2.0), log_3 = std::log(3.0);

TEST_CASE("The votes of the text") {
    cross_entropy.over({{{0, 0, 0}, {0}, 3}, {{0, 0, 0}, {1}, 3}, {{0, 0, 0}, {2}, 3}})
        .gives({log_3, log_3, log_3});
    cross_entropy({0, -800}, {1}, 2).gives(800);
}

TEST_CASE("Two examples with three classes") {
    const std::vector<double> Z = {2, 1, -1, -1, 2, 1};
    cross_entropy.over({{Z, {0, 1}, 3}, {Z, {0, 2}, 3}, {Z, {2, 2}, 3}, {Z, {1, 0}, 3}})
        .gives({0.34901221676818639, 0.84901221676818639, 2.3490122167681864,
                2.3490122167681864});
}

// The shares of the labels are 3/4, 1/4 and 2/3, whose product is 1/8; and 3/10 and 6/10.
TEST_CASE("Shares that are known") {
    cross_entropy({0, log_3, 0, log_3, log_2, 0}, {1, 0, 0}, 2).gives(log_2);
    cross_entropy({0, log_2, log_3, 2 * log_2, log_3 + log_2, 0, log_2, 0}, {2, 0}, 4)
        .gives(-std::log(0.18) / 2);
}

TEST_CASE("Three classes and five examples") {
    const std::vector<double> Z = {0.5,  -1, 2,    -3, -2, -2.5, 0,   1.5,
                                   -0.5, 4,  0.25, 1,  -1, 0.75, 0.75};
    cross_entropy(Z, {2, 1, 0, 2, 1}, 3).gives(1.3150287961806747);
    cross_entropy(Z, {0, 2, 1, 0, 2}, 3).gives(0.81502879618067473);
}

TEST_CASE("Ten classes in the dark") {
    cross_entropy(std::vector<double>(30), {7, 0, 9}, 10).gives(std::log(10.0));
}

TEST_CASE("Votes far above zero") {
    cross_entropy({1000, 1001, 1002}, {1}, 3).gives(1.4076059644443803);
}

TEST_CASE("Votes far below zero") {
    cross_entropy({-1000, -1001, -1002}, {1}, 3).gives(1.4076059644443803);
}

TEST_CASE("Wrong by forty") { cross_entropy({-20.5, 0, 21}, {0}, 3).gives(41.5); }

TEST_CASE("Certain and wrong") {
    cross_entropy({2000, 0, -1000, 1500, 2000, -3000}, {2, 0}, 3).gives(1750);
}

TEST_CASE("Certain and right") { cross_entropy({0, -800, -900, 700}, {0, 1}, 2).gives(0); }

TEST_CASE("Examples far from each other") {
    cross_entropy({0, 0, 2000, 2000, -3000, -3000}, {1, 0, 1}, 2).gives(log_2);
}
