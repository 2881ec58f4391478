// section: What failure looks like
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
int count_dead(std::span<const double> activations, std::size_t N, std::size_t H);
}

const exercise::function<decltype(answer::count_dead)> count_dead("count_dead");

TEST_CASE("The three neurons of the text and four others") {
    count_dead
        .over({{{0, 2, 0, 0, 0, 1}, 2, 3}, {{0, 1, 2, 0, 0, 0, 3, 0, 2, 4, 5, 0}, 3, 4}})
        .gives({1, 1});
}

TEST_CASE("An example that no neuron cares for") {
    count_dead({0, 0, 0, 0, 0, 3, 0, 0}, 2, 4).gives(3);
}

TEST_CASE("Two dead of three") {
    count_dead({0, 1, 0, 0, 0, 0, 0, 0.5, 0, 0, 2, 0}, 4, 3).gives(2);
}

TEST_CASE("Only the example in the middle wakes one") {
    count_dead({0, 0, 1, 0, 0, 0}, 3, 2).gives(1);
}

TEST_CASE("None and all") {
    count_dead({1, 0, 0, 3}, 2, 2).gives(0);
    count_dead({0, 0, 0, 0, 0, 0}, 3, 2).gives(2);
}

TEST_CASE("A single example and a single neuron") {
    count_dead.over({{{0, 5, 0}, 1, 3}, {{0, 0, 4}, 3, 1}, {{0, 0, 0}, 3, 1}})
        .gives({2, 0, 1});
}

TEST_CASE("A whisper is not silence") { count_dead({0, 1e-15, 0, 0}, 2, 2).gives(1); }
