// section: How to choose a letter
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> likeliest(std::span<const double> shares, double p);
}

const exercise::function<decltype(answer::likeliest)> likeliest("likeliest");

TEST_CASE("The shares of the text") {
    likeliest({0.5, 0.2, 0.3}, 0.7).gives({0.625, 0, 0.375});
}

TEST_CASE("Exactly as much as is wanted") {
    likeliest({0.125, 0.25, 0.5, 0.0625, 0.0625 / 2, 0.0625 / 2 * 0.5}, 0.75)
        .gives({0, 1.0 / 3, 2.0 / 3, 0, 0, 0});
}

TEST_CASE("Four of five") {
    likeliest({0.1, 0.3, 0.05, 0.35, 0.2}, 0.9)
        .gives({0.1 / 0.95, 0.3 / 0.95, 0, 0.35 / 0.95, 0.2 / 0.95});
}

TEST_CASE("Only one") {
    likeliest({0.2, 0.7, 0.1}, 0).gives({0, 1, 0});
    likeliest({0.7, 0.2, 0.1}, 0.6).gives({1, 0, 0});
}

TEST_CASE("All of them") {
    likeliest({0.25, 0.125, 0.625}, 1).gives({0.25, 0.125, 0.625});
    likeliest({1}, 0.5).gives({1});
}
