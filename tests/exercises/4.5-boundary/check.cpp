// section: Two clouds, and what an opinion is worth
#include "check.hpp"

namespace answer {
double boundary(double w1, double w2, double b, double p, double x1);
}

const exercise::function<decltype(answer::boundary)> boundary("boundary");

TEST_CASE("The line of chapter 1 and the student of the text") {
    boundary
        .over({{1, 2, -14, 0.5, 0},
               {1, 2, -14, 0.5, 10},
               {3, -4, 2, 0.5, 6},
               {1, 2, -14, 0.9, 8}})
        .gives({7, 2, 5, 4.0986122886681098});
}

TEST_CASE("Where it is nearly sure") {
    boundary.over({{1, 2, -14, 0.9, 0}, {1, 2, -14, 0.1, 0}})
        .gives({8.09861228866811, 5.90138771133189});
}

TEST_CASE("Both at once") { boundary(2, 5, -3, 0.75, 4).gives(-0.7802775422663781); }
