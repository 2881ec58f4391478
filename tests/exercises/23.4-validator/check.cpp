// section: What a bug costs
#include "check.hpp"

#include <limits>
#include <span>

namespace answer {
bool accept(std::span<const double> results, std::span<const double> right,
            std::span<const double> sizes, int n);
}

const exercise::function<decltype(answer::accept)> accept("accept");

const double nan_ = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("One entry") {
    accept({6}, {5}, {2097152}, 4).gives(true);
    accept({6.5}, {5}, {2097152}, 4).gives(false);
}

TEST_CASE("Below as above") {
    accept({4}, {5}, {0x1p21}, 4).gives(true);
    accept({3.5}, {5}, {0x1p21}, 4).gives(false);
}

TEST_CASE("Every entry counts") {
    accept({9, 2}, {1, 2}, {1, 1}, 4).gives(false);
    accept({1, 9}, {1, 2}, {1, 1}, 4).gives(false);
    accept({1, 2}, {1, 2}, {1, 1}, 4).gives(true);
    accept({1, 2.75}, {1, 2}, {1, 0x1p21}, 4).gives(true);
    accept({1, 2.75}, {1, 2}, {0x1p21, 1}, 4).gives(false);
}

TEST_CASE("Zeros for numbers") { accept({0, 0}, {3, -2}, {4, 4}, 5).gives(false); }

TEST_CASE("Not a number") { accept({1, nan_}, {1, 2}, {1, 1}, 4).gives(false); }

TEST_CASE("Where nothing is rounded") {
    accept({0}, {0}, {0}, 7).gives(true);
    accept({1e-30}, {0}, {0}, 7).gives(false);
}

TEST_CASE("Too few and too many") {
    accept({1}, {1, 2}, {1, 1}, 4).gives(false);
    accept({1, 2, 3}, {1, 2}, {1, 1}, 4).gives(false);
}
