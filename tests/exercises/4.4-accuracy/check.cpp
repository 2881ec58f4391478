// section: One neuron reads handwriting
#include "check.hpp"

#include <span>

namespace answer {
double accuracy(std::span<const double> opinions, std::span<const int> targets,
                double threshold);
}

const exercise::function<decltype(answer::accuracy)> accuracy("accuracy");

TEST_CASE("Three of four") {
    accuracy({0.9, 0.8, 0.2, 0.6}, {1, 1, 0, 0}, 0.5).gives(0.75);
}

TEST_CASE("All no and all right") { accuracy({0.1, 0.2}, {0, 0}, 0.5).gives(1); }

TEST_CASE("Another threshold") {
    accuracy({0.95, 0.8, 0.7, 0.3}, {1, 0, 0, 0}, 0.9).gives(1);
    accuracy({0.95, 0.8, 0.7, 0.3}, {1, 0, 0, 0}, 0.2).gives(0.25);
}

TEST_CASE("Exactly on the threshold") {
    accuracy({0.5, 0.5, 0.4}, {1, 1, 1}, 0.5).gives(2.0 / 3);
}
