// section: The error tells you the disease
#include "check.hpp"

#include <array>
#include <cmath>
#include <string>

namespace answer {
std::string diagnose(const std::array<double, 3>& claimed,
                     const std::array<double, 3>& numeric);
}

const exercise::function<decltype(answer::diagnose)> diagnose("diagnose");

TEST_CASE("A wrong sign") {
    diagnose({2, -4, 5}, {2, 4, 5}).gives("sign");
    diagnose({-2, -4, -5}, {2, 4, 5}).gives("sign");
}

TEST_CASE("A factor of two") {
    diagnose({2, 4, 2.5}, {2, 4, 5}).gives("factor");
    diagnose({4, 8, 10}, {2, 4, 5}).gives("factor");
    diagnose({0, 4, 5}, {0, 8, 5}).gives("factor");
}

TEST_CASE("Two that have changed places") {
    diagnose({4, 2.5, 2}, {2, 2.5, 4}).gives("index");
}

TEST_CASE("Changed places that look like something else") {
    diagnose({6, 3, 1}, {3, 6, 1}).gives("index");
    diagnose({1, -3, 3}, {1, 3, -3}).gives("index");
}

TEST_CASE("None and other") {
    diagnose({2, 4, 5}, {2, 4, 5}).gives("none");
    diagnose({2, 4, 5}, {2, 4.0000001, 5}).gives("none");
    diagnose({2, 4, 7}, {2, 4, 5}).gives("other");
    diagnose({2, -3, 7}, {2, 5, 7}).gives("other");
    diagnose({2, 4 * (1 + 1.5e-6), 5}, {2, 4, 5}).gives("other");
}

TEST_CASE("The wrong sign and the wrong size") {
    diagnose({2, -8, 5}, {2, 4, 5}).gives("other");
    diagnose({2, 4, -2.5}, {2, 4, 5}).gives("other");
    diagnose({4, 4, 5}, {-2, 4, 5}).gives("other");
}

TEST_CASE("The first entry that differs decides") {
    diagnose({-2, 8, 5}, {2, 4, 5}).gives("sign");
    diagnose({4, -4, 5}, {2, 4, 5}).gives("factor");
    diagnose({3, -4, 5}, {2, 4, 5}).gives("other");
    diagnose({4, 8, 5}, {2, 4, 5}).gives("factor");
}

TEST_CASE("Nearly the opposite and nearly the double") {
    diagnose({2, -4.0000001, 5}, {2, 4, 5}).gives("sign");
    diagnose({2, 8.0000001, 5}, {2, 4, 5}).gives("factor");
}

TEST_CASE("Not a number agrees with nothing") {
    diagnose({NAN, 4, 5}, {2, 4, 5}).gives("other");
}

TEST_CASE("Very small and very large derivatives") {
    diagnose({1e-8, 2e-8, 3e-8}, {1e-8, 4e-8, 3e-8}).gives("factor");
    diagnose({1e8, 2e8, 3e8}, {1e8, 2e8 + 1, 3e8}).gives("none");
}
