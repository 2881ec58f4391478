// section: Chance
#include "check.hpp"

#include <cmath>

namespace answer {
double deviation(double p, double n);
double deviation_of_difference(double p, double q, double n);
double deviation_of_vote(double n, double s, double t);
}

const exercise::function<decltype(answer::deviation)> deviation("deviation");
const exercise::function<decltype(answer::deviation_of_difference)> deviation_of_difference(
    "deviation_of_difference");
const exercise::function<decltype(answer::deviation_of_vote)> deviation_of_vote(
    "deviation_of_vote");

TEST_CASE("One accuracy") {
    deviation.over({{0.9, 100}, {0.5, 10000}, {0.8, 400}, {0.1, 900}})
        .gives({3, 0.5, 2, 1});
}

TEST_CASE("A difference") {
    deviation_of_difference
        .over({{0.9, 0.9, 100}, {0.5, 0.5, 10000}, {0.8, 0.9, 400}, {0.1, 0.5, 900}})
        .gives({std::sqrt(18.0), std::sqrt(0.5), std::sqrt(6.25), std::sqrt(34.0 / 9)});
}

TEST_CASE("A vote") {
    deviation_of_vote.over({{100, 1, 0.2}, {784, 0.5, 2}, {1, 3, 4}, {9, 2, 0.25}})
        .gives({2, 28, 12, 1.5});
}
