// section: More than one number, more than one path
#include "check.hpp"

namespace answer {
double slope_for_w(double w, double b, double x, double y);
double slope_for_y(double w, double b, double x, double y);
double slope_along_two_paths(double w);
}

const exercise::function<decltype(answer::slope_for_w)> slope_for_w("slope_for_w");
const exercise::function<decltype(answer::slope_for_y)> slope_for_y("slope_for_y");
const exercise::function<decltype(answer::slope_along_two_paths)> slope_along_two_paths(
    "slope_along_two_paths");

TEST_CASE("With respect to w") {
    slope_for_w.over({{2, 1, 3, 5}, {1, -1, 2, 4}, {0.5, 2, -3, 1}, {1, 2, 4, 6}})
        .gives({12, -12, 3, 0});
}

TEST_CASE("With respect to y") {
    slope_for_y.over({{2, 1, 3, 5}, {1, -1, 2, 4}, {0.5, 2, -3, 1}, {1, 2, 4, 6}})
        .gives({-4, 6, 1, 0});
}

TEST_CASE("Along two paths") {
    slope_along_two_paths.over({{2}, {1}, {-1}, {0.5}}).gives({36, 9, 9, 2.25});
}
