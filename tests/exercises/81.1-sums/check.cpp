// section: Sums
#include "check.hpp"

namespace answer {
double sum_of_lines(double S, double n);
double sum_of_squared_distances(double S, double Q, double n, double m);
double sum_over_pairs(double S, double Q);
}

const exercise::function<decltype(answer::sum_of_lines)> sum_of_lines("sum_of_lines");
const exercise::function<decltype(answer::sum_of_squared_distances)>
    sum_of_squared_distances("sum_of_squared_distances");
const exercise::function<decltype(answer::sum_over_pairs)> sum_over_pairs("sum_over_pairs");

TEST_CASE("The sum of lines") {
    sum_of_lines.over({{9, 3}, {0, 4}, {-2, 1}, {10, 7}}).gives({33, 8, -4, 44});
}

TEST_CASE("The sum of squared distances") {
    sum_of_squared_distances
        .over({{9, 41, 3, 2}, {9, 41, 3, 0}, {2, 10, 2, -1}, {6, 14, 3, 2.5}})
        .gives({17, 41, 16, 2.75});
}

TEST_CASE("The sum over pairs") {
    sum_over_pairs.over({{9, 41}, {6, 14}, {2, 10}, {5, 25}}).gives({40, 22, -6, 0});
}
