// section: Nobody looks ahead
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> weights(std::span<const double> S, std::size_t T);
}

const exercise::function<decltype(answer::weights)> weights("weights");

const double two = std::log(2.0), three = std::log(3.0), five = std::log(5.0);

TEST_CASE("The two rows of the text") { weights({0, 5, 2, 2}, 2).gives({1, 0, 0.5, 0.5}); }

TEST_CASE("Three rows") {
    weights({7, 1, 2, 0, two, 9, two, 0, five}, 3)
        .gives({1, 0, 0, 1.0 / 3, 2.0 / 3, 0, 2.0 / 8, 1.0 / 8, 5.0 / 8});
}

TEST_CASE("One token sees itself") { weights({-4}, 1).gives({1}); }

TEST_CASE("Large scores and larger ones ahead") {
    weights({-900, 900, 1000, 1000 + three}, 2).gives({1, 0, 0.25, 0.75});
}
