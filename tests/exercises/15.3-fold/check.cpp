// section: Folded away
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> fold(std::span<const double> mean, std::span<const double> s,
                         std::span<const double> gamma, std::span<const double> beta,
                         std::span<const double> W, std::span<const double> b);
}

const exercise::function<decltype(answer::fold)> fold("fold");

TEST_CASE("The single input of the text") {
    fold({1}, {2}, {4}, {3}, {5}, {7}).gives({10, 12});
}

// The factors are 3, -2 and 1/2, the shifts 1 - 6, 4 + 6 and 0 - 2.

TEST_CASE("Three inputs and two outputs") {
    fold({2, 3, 4}, {2, 0.5, 4}, {6, -1, 2}, {1, 4, 0}, {1, 2, 3, -1, 4, 6}, {10, 20})
        .gives({3, 6, -6, 2, 2, 3, 27, -12});
}

// The factors are 2 and 5, the shifts 3 - 2 and -1 - 10.

TEST_CASE("Two inputs and three outputs") {
    fold({1, 2}, {0.5, 0.2}, {1, 1}, {3, -1}, {1, 0, -2, 3, 1, 4}, {0, 1, 2})
        .gives({2, 0, -4, 15, 5, 20, -32, -10, -44});
}

TEST_CASE("Nothing to fold") {
    fold({0, 0}, {1, 1}, {1, 1}, {0, 0}, {2, 3, 4, 5}, {6, 7}).gives({2, 3, 4, 5, 6, 7});
}

TEST_CASE("A shift only") {
    fold({0, 0}, {1, 1}, {1, 1}, {2, -3}, {2, 3, 4, 5}, {6, 7}).gives({2, 3, 4, 5, -2, -2});
}

TEST_CASE("A mean only") {
    fold({1, 10}, {1, 1}, {1, 1}, {0, 0}, {2, 3, 4, 5}, {6, 7})
        .gives({2, 3, 4, 5, -36, -46});
}
