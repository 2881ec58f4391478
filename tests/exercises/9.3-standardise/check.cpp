// section: The rule
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> standardise(std::span<const double> training,
                                std::span<const double> fresh);
}

const exercise::function<decltype(answer::standardise)> standardise("standardise");

TEST_CASE("The numbers of the text") { standardise({1, 3}, {2, 4}).gives({0, 2}); }

// The mean is 5 and the deviation 2.
TEST_CASE("Eight numbers to learn from and four new ones") {
    standardise({2, 4, 4, 4, 5, 5, 7, 9}, {9, 0.5, 5, 12}).gives({2, -2.25, 0, 3.5});
}

TEST_CASE("Numbers that do not come out round") {
    standardise({1, 2, 4}, {3, 1}).gives({0.5345224838248488, -1.0690449676496976});
}

// The means are -2 and -7.5, the deviations 2 and 3.
TEST_CASE("Negative numbers") {
    standardise({-3, 2, -3, -3, -3}, {-2, -7, 3}).gives({0, -2.5, 2.5});
    standardise({-6, -3, -13.5, -10.5, -7.5, -6, -7.5, -6}, {-9, 0}).gives({-0.5, 2.5});
}

TEST_CASE("One new number and none") {
    standardise({1, 3}, {10}).gives({8});
    standardise({5, 1, 1, 5, 5, 1}, {}).gives({});
}

TEST_CASE("All numbers to learn from the same") {
    standardise({0, 0, 0, 0, 0}, {0, 0.25, 1}).gives({0, 0.25, 1});
    standardise({7, 7, 7, 7}, {7, 9.5, -1}).gives({0, 2.5, -8});
}

// The mean of ten tenths is not quite a tenth: each step is rounded.
TEST_CASE("Ten tenths to learn from") {
    standardise({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, {0.1, 0.6, -0.4})
        .gives({0, 0.5, -0.5});
}

TEST_CASE("A single number to learn from") { standardise({-3}, {-3, 4}).gives({0, 7}); }

TEST_CASE("All new numbers the same") { standardise({1, 3}, {4, 4, 4}).gives({2, 2, 2}); }

// Their mean is 4e-9 and their deviation 2e-9.
TEST_CASE("Numbers that differ by billionths") {
    standardise({2e-9, 6e-9}, {4e-9, 10e-9}).gives({0, 3});
}

TEST_CASE("Seconds since 1970") {
    standardise
        .when(
            "standardise({t, t + 1, t + 4, t + 5, t + 6, t + 9, t + 11}, {t + 9, t + 4.5}) "
            "where t is 1700000000",
            [](auto f) {
                const double t = 1700000000;
                const std::vector<double> training = {t,     t + 1, t + 4, t + 5,
                                                      t + 6, t + 9, t + 11},
                                          fresh = {t + 9, t + 4.5};
                return f(training, fresh);
            })
        .gives({1.0478032097035494, -0.17463386828392489}, {1e-5, 1e-5});
}
