// section: How much faster?
#include "check.hpp"

namespace answer {
int smallest_batch(double fixed, double picture, double agree, int workers,
                   double efficiency);
}

const exercise::function<decltype(answer::smallest_batch)> smallest_batch("smallest_batch");

TEST_CASE("The two workers of the text") {
    smallest_batch.over({{200, 25, 310, 2, 0.9}}).gives({288});
}

TEST_CASE("Other efficiencies") {
    smallest_batch
        .over({{200, 25, 310, 2, 0.5}, {200, 25, 310, 2, 0.75}, {200, 25, 310, 2, 0.99}})
        .gives({25, 91, 3240});
}

TEST_CASE("More workers") {
    smallest_batch.over({{200, 25, 310, 4, 0.9}, {200, 25, 310, 16, 0.9}})
        .gives({655, 2858});
}

TEST_CASE("Other machines") {
    smallest_batch.over({{210, 25, 300, 2, 0.9}, {200, 23, 310, 3, 0.8}}).gives({284, 223});
}

TEST_CASE("Nothing to agree on or nothing fixed") {
    smallest_batch.over({{100, 9, 0, 2, 0.8}, {0, 9, 100, 2, 0.8}}).gives({34, 89});
}

TEST_CASE("A single picture or two") {
    smallest_batch
        .over({{0, 10, 0, 2, 0.9},
               {100, 10, 0, 2, 0.3},
               {10, 50, 1, 4, 0.2},
               {30, 10, 20, 2, 0.4}})
        .gives({1, 1, 1, 2});
}
