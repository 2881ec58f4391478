// section: And back
#include "check.hpp"

#include <cmath>
#include <cstddef>

namespace answer {
double xavier_limit(std::size_t n, std::size_t m);
}

const exercise::function<decltype(answer::xavier_limit)> xavier_limit("xavier_limit");

TEST_CASE("The layer of the text") { xavier_limit(4, 2).gives(1); }

// Inputs and outputs together are 24, 54, 150, 8 and 10.
TEST_CASE("Five layers of different shapes") {
    xavier_limit.over({{9, 15}, {50, 4}, {1, 149}, {3, 5}, {8, 2}})
        .gives({0.5, 1.0 / 3, 0.2, std::sqrt(0.75), std::sqrt(0.6)});
}

TEST_CASE("As many outputs as inputs") {
    xavier_limit.over({{3, 3}, {12, 12}, {48, 48}}).gives({1, 0.5, 0.25});
}

TEST_CASE("A single weight") { xavier_limit(1, 1).gives(std::sqrt(3.0)); }

TEST_CASE("The layers of the chapter") {
    xavier_limit.over({{784, 64}, {64, 64}, {64, 10}})
        .gives({0.084115823113806637, 0.21650635094610965, 0.28474739872574972});
}

TEST_CASE("Inputs and outputs exchanged") {
    xavier_limit.over({{5, 1}, {1, 5}}).gives({1, 1});
}
