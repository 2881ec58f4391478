// section: Back to bytes
#include "check.hpp"

#include <vector>

namespace answer {
std::vector<int> as_shift(double M, int bits);
}

const exercise::function<decltype(answer::as_shift)> as_shift("as_shift");

TEST_CASE("The fraction of the text") { as_shift(0.3, 4).gives({10, 5}); }

TEST_CASE("The multiplier of the chapter") { as_shift(0.0037, 24).gives({15891379, 32}); }

TEST_CASE("Rounded down") { as_shift(0.26, 4).gives({8, 5}); }

TEST_CASE("Powers of two") {
    as_shift(0.5, 3).gives({4, 3});
    as_shift(0.25, 8).gives({128, 9});
}

TEST_CASE("Two bits") { as_shift(0.7, 2).gives({3, 2}); }

TEST_CASE("Rounded up to one bit more") {
    as_shift(0.999, 4).gives({8, 3});
    as_shift(0.4999, 5).gives({16, 5});
}
