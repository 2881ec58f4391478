// section: How near is the roof?
#include "check.hpp"

namespace answer {
double attainable(double N, double n, double m, double peak, double bandwidth);
}

const exercise::function<decltype(answer::attainable)> attainable("attainable");

TEST_CASE("A batch and a single picture") {
    attainable.over({{64, 784, 128, 100, 10}, {1, 784, 128, 100, 10}})
        .gives({100, 4.95496918944541});
}

TEST_CASE("Under the slope of the roof") {
    attainable.over({{1, 1, 1, 100, 6}, {2, 4, 4, 1000, 16}, {8, 2, 4, 1000, 14}})
        .gives({1, 8, 8});
}

TEST_CASE("Under the flat of the roof") {
    attainable.over({{100, 100, 100, 7, 10}, {2, 4, 4, 3, 8}}).gives({7, 3});
}
