// section: Seven mistakes
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
int diagnose(std::span<const double> before, std::span<const double> by_one,
             std::span<const double> by_several, int workers);
}

const exercise::function<decltype(answer::diagnose)> diagnose("diagnose");

const std::vector<double> before{1, 2, 0.5}, one{0.9, 2.2, 0.5};

TEST_CASE("The four workers of the text") {
    diagnose({1, 2, 0.5}, {0.9, 2.2, 0.5}, {0.6, 2.8, 0.5}, 4).gives(1);
}

TEST_CASE("They are right") {
    diagnose(before, one, one, 4).gives(0);
    diagnose(before, one, {0.9 + 1e-8, 2.2 - 1e-8, 0.5 + 1e-8}, 4).gives(0);
    diagnose(before, one, {0.9, 2.2 + 1.5e-7, 0.5}, 4).gives(0);
}

TEST_CASE("Divided once too often") {
    diagnose(before, one, {0.975, 2.05, 0.5}, 4).gives(2);
    diagnose(before, one, {0.98, 2.04, 0.5}, 5).gives(2);
}

TEST_CASE("The sum for the mean") {
    diagnose(before, one, {0.8, 2.4, 0.5}, 2).gives(1);
    diagnose({-3}, {-4}, {-10}, 7).gives(1);
}

TEST_CASE("Another factor than theirs") {
    diagnose(before, one, {0.8, 2.4, 0.5}, 4).gives(3);
    diagnose(before, one, {1.1, 1.8, 0.5}, 4).gives(3);
    diagnose(before, one, {0.99375, 2.0125, 0.5}, 4).gives(3);
}

TEST_CASE("Not the same factor for all") {
    diagnose(before, one, {0.6, 2.2, 0.5}, 4).gives(3);
    diagnose(before, one, {0.9, 2.8, 0.5}, 4).gives(3);
    diagnose(before, one, {0.975, 2.2, 0.5}, 4).gives(3);
}

TEST_CASE("A weight that should not have moved") {
    diagnose(before, one, {0.9, 2.2, 0.50001}, 4).gives(3);
    diagnose(before, one, {0.6, 2.8, 0.4999}, 4).gives(3);
    diagnose(before, one, {0.975, 2.05, 0.49}, 4).gives(3);
}

TEST_CASE("Nobody moves") {
    diagnose({1, 2}, {1, 2}, {1, 2}, 3).gives(0);
    diagnose({1, 2}, {1, 2}, {1, 2.5}, 3).gives(3);
}

TEST_CASE("How much is a millionth") {
    diagnose({1}, {2}, {2 + 1.5e-6}, 3).gives(3);
    diagnose({1, 2}, {1.001, 2.002}, {1.001, 2.0021}, 3).gives(3);
    diagnose({1, 2}, {1.001, 2.002}, {1.001 + 1e-7, 2.002}, 3).gives(3);
    diagnose({3, 2}, {2, 1.5}, {2 + 5e-7, 1.5}, 3).gives(0);
}
