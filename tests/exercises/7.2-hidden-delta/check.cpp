// section: The same, with letters
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> hidden_deltas(std::span<const double> a, std::span<const double> W,
                                  std::span<const double> output_deltas);
}

const exercise::function<decltype(answer::hidden_deltas)> hidden_deltas("hidden_deltas");

TEST_CASE("The two neurons of the text") {
    hidden_deltas({0.5, 0.7311}, {2, 1, -2, 0}, {-0.1, 0.3}).gives({0.025, 0.039318558});
}

TEST_CASE("The three hidden neurons of the chapter") {
    hidden_deltas({0.5, 0.7311, 0.2689}, {2, -2, 1}, {-0.1035})
        .gives({-0.05175, 0.04069470753, -0.020347353765});
}

TEST_CASE("One hidden neuron and three outputs") {
    hidden_deltas({0.25}, {4, -2, 1}, {0.5, 1, -4}).gives({-0.75});
}

// What comes back through the weights is -10, 13 and -3; the slopes are 0.25, 0.16 and 0.09.
TEST_CASE("Three hidden neurons and five outputs") {
    hidden_deltas({0.5, 0.2, 0.9}, {1, 2, 0, -1, 4, 0, 1, 2, 3, -5, -3, 0.5, 4, 0, 1},
                  {1, -2, 0.5, 3, -1})
        .gives({-2.5, 2.08, -0.27});
}

TEST_CASE("Neurons at the ends of the sigmoid") {
    hidden_deltas({0, 1, 0.5}, {7, -7, 8}, {2}).gives({0, 0, 4});
}
