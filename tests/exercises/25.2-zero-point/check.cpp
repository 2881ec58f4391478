// section: Steps and levels
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<int> biases(std::span<const int> weights, std::span<const int> b, int zero);
}

const exercise::function<decltype(answer::biases)> biases("biases");

TEST_CASE("The neuron of the text") { biases({3, -1, 2}, {5}, 20).gives({-75}); }

TEST_CASE("Two neurons with three inputs") {
    biases({3, -1, 2, 4, 5, 6}, {5, -7}, 20).gives({-75, -307});
}

TEST_CASE("Three neurons with two inputs") {
    biases({1, 2, 30, 40, -5, 6}, {10, 20, 30}, 3).gives({1, -190, 27});
}

TEST_CASE("Zero means 0") { biases({3, -1, 2, 4}, {5, 9}, 0).gives({5, 9}); }

TEST_CASE("Two neurons with one input") {
    biases({-7, 2}, {1, 0}, 255).gives({1786, -510});
}
