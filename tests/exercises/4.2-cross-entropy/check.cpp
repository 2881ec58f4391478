// section: How wrong is an opinion?
#include "check.hpp"

namespace answer {
double cross_entropy(double z, double y);
}

const exercise::function<decltype(answer::cross_entropy)> cross_entropy("cross_entropy");

TEST_CASE("The votes of the text") {
    cross_entropy.over({{1000, 0}, {-1000, 0}}).gives({1000, 0});
    cross_entropy(-40, 0).gives(4.248354255291589e-18, {1e-9, 0});
}

TEST_CASE("Knowing nothing costs ln 2") {
    cross_entropy.over({{0, 1}, {0, 0}}).gives({0.6931471805599453, 0.6931471805599453});
}

TEST_CASE("Opinions in the middle") {
    cross_entropy.over({{2, 1}, {2, 0}, {-1, 1}, {-1, 0}})
        .gives({0.12692801104297252, 2.1269280110429727, 1.3132616875182228,
                0.31326168751822286});
}

TEST_CASE("A target between no and yes") {
    cross_entropy.over({{0.5, 0.3}, {-2, 0.25}, {3, 0.9}})
        .gives({0.8240769841801067, 0.62692801104297252, 0.34858735157374193});
}

TEST_CASE("Certain and wrong") {
    cross_entropy.over({{1000, 0}, {-1000, 1}, {40, 0}}).gives({1000, 1000, 40});
}

TEST_CASE("Certain and right") {
    cross_entropy.over({{1000, 1}, {-1000, 0}}).gives({0, 0});
}
