// section: How much faster?
#include "check.hpp"

namespace answer {
int smallest_batch(double fixed, double picture, double agree, int workers,
                   double efficiency);
}

const exercise::function<decltype(answer::smallest_batch)> smallest_batch("smallest_batch");

TEST_CASE("The two workers of the text") {
    smallest_batch.over({{200, 25, 300, 2, 0.9}}).gives({280});
}

TEST_CASE("Other efficiencies") {
    smallest_batch
        .over({{200, 25, 300, 2, 0.5}, {200, 25, 300, 2, 0.75}, {200, 25, 300, 2, 0.99}})
        .gives({24, 88, 3160});
}

TEST_CASE("More workers") {
    smallest_batch.over({{200, 25, 300, 4, 0.9}, {200, 25, 300, 16, 0.9}})
        .gives({640, 2800});
}

TEST_CASE("Rounded up") {
    smallest_batch.over({{210, 25, 300, 2, 0.9}, {200, 23, 310, 3, 0.8}}).gives({284, 223});
}

TEST_CASE("Nothing to agree on but still a fixed part") {
    smallest_batch.over({{100, 10, 0, 2, 0.8}, {0, 10, 100, 2, 0.8}}).gives({30, 80});
}

TEST_CASE("A single picture is enough") {
    smallest_batch.over({{0, 10, 0, 2, 0.9}, {100, 10, 0, 2, 0.3}, {10, 50, 1, 4, 0.2}})
        .gives({1, 1, 1});
}
