// section: A against A
#include "check.hpp"

#include <span>

namespace answer {
double times_as_long(std::span<const double> a, std::span<const double> b);
}

const exercise::function<decltype(answer::times_as_long)> times_as_long("times_as_long");

TEST_CASE("The three pairs of the text") { times_as_long({2, 6, 3}, {1, 2, 3}).gives(2); }

TEST_CASE("One pair") { times_as_long({3}, {2}).gives(1.5); }

TEST_CASE("An even number") {
    times_as_long({1, 8, 6, 3}, {1, 2, 1, 2}).gives(2.75);
    times_as_long({5, 1}, {1, 1}).gives(3);
}

TEST_CASE("Disturbed pairs") {
    times_as_long({2, 100, 2, 4, 30}, {1, 50, 100, 2, 10}).gives(2);
    times_as_long({9, 3, 1, 4, 7}, {3, 2, 4, 1, 2}).gives(3);
}
