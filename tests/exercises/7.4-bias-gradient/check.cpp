// section: A batch, with matrices
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> bias_gradient(std::span<const double> D, std::size_t N, std::size_t m);
}

const exercise::function<decltype(answer::bias_gradient)> bias_gradient("bias_gradient");

TEST_CASE("The three examples of the text") {
    bias_gradient({1, 2, 10, 20, 100, 200}, 3, 2).gives({111, 222});
}

TEST_CASE("A single example") { bias_gradient({3, -1, 0.5}, 1, 3).gives({3, -1, 0.5}); }

TEST_CASE("A single neuron") { bias_gradient({1, -2, 0.5, 4}, 4, 1).gives({3.5}); }

TEST_CASE("As many examples as neurons") {
    bias_gradient({1, 2, 3, 5}, 2, 2).gives({4, 7});
}

TEST_CASE("Three examples and five neurons") {
    bias_gradient({1, 0, 2, -1, 0.5, 2, 3, 0, 7, -0.5, -1, 1, 1, 0, 2.5}, 3, 5)
        .gives({2, 4, 3, 6, 2.5});
}
