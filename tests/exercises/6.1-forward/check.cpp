// section: A layer that nobody asks
#include "check.hpp"

#include <span>

namespace answer {
double logit(double x1, double x2, std::span<const double> W1, std::span<const double> b1,
             std::span<const double> w2, double b2);
}

const exercise::function<decltype(answer::logit)> logit("logit");

TEST_CASE("The two neurons of the text") {
    logit(1, 2, {1, -1, 1, 0}, {0, 0.5}, {2, 5}, 1).gives(7);
}

// The hidden votes are 1, 1 and 3.
TEST_CASE("Three neurons and a vote below zero") {
    logit(2, -1, {1, 0, -1, 3, -2, -1}, {2, -1, 4}, {-3, 2, -1}, 0.5).gives(-3.5);
}

// The hidden votes are -2, 4.5, -0.5 and 3.
TEST_CASE("Four neurons of which two sleep") {
    logit(-1, 0.5, {2, -2, 1, 0, 4, 3, -1, 2}, {-2, 1, 1, 2}, {10, 2, 10, -4}, 1).gives(-2);
}

TEST_CASE("One neuron awake and asleep") {
    logit.over({{3, -1, {2, 5}, {-0.5}, {-4}, 1}, {1, 1, {-1, -1}, {1}, {3}, -0.25}})
        .gives({-1, -0.25});
}
