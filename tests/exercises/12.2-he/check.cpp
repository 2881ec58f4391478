// section: How loud?
#include "check.hpp"

#include <cmath>
#include <cstddef>

namespace answer {
double he_deviation(std::size_t rows, std::size_t columns);
}

const exercise::function<decltype(answer::he_deviation)> he_deviation("he_deviation");

TEST_CASE("The table of the text") { he_deviation(8, 2).gives(0.5); }

TEST_CASE("Five tables of different shapes") {
    he_deviation.over({{18, 7}, {50, 3}, {3, 8}, {72, 98}, {128, 5}})
        .gives({1.0 / 3, 0.2, std::sqrt(2.0 / 3), 1.0 / 6, 0.125});
}

TEST_CASE("As many columns as rows") {
    he_deviation.over({{32, 32}, {2, 2}, {7, 7}}).gives({0.25, 1, std::sqrt(2.0 / 7)});
}

TEST_CASE("A single input") { he_deviation(1, 6).gives(std::sqrt(2.0)); }

TEST_CASE("A single neuron") { he_deviation(200, 1).gives(0.1); }

TEST_CASE("The tables of the chapter") {
    he_deviation.over({{784, 64}, {64, 64}, {64, 10}})
        .gives({0.050507627227610534, 0.17677669529663687, 0.17677669529663687});
}
