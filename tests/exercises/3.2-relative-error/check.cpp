// section: How wrong is wrong?
#include "check.hpp"

namespace answer {
double relative_error(double a, double b);
}

const exercise::function<decltype(answer::relative_error)> relative_error("relative_error");

TEST_CASE("A share of the larger") {
    relative_error.over({{1, 2}, {2, 1}, {100, 80}, {40000, 40000.001}})
        .gives({0.5, 0.5, 0.2, 2.4999999375e-8}, {1e-6, 0});
}

TEST_CASE("Negative numbers") {
    relative_error.over({{-40, -50}, {-50, -40}, {3, -3}, {-1, 4}})
        .gives({0.2, 0.2, 2, 1.25});
}

TEST_CASE("One zero") { relative_error.over({{0, 5}, {5, 0}}).gives({1, 1}); }

TEST_CASE("Two zeros") { relative_error(0, 0).gives(0); }

TEST_CASE("Tiny numbers without a floor") {
    relative_error.over({{1e-9, 2e-9}, {-3e-30, 1e-30}}).gives({0.5, 4.0 / 3});
}
