// section: Where it errs
#include "check.hpp"

#include <span>

namespace answer {
double accuracy_there(std::span<const int> counts, std::span<const double> shares);
}

const exercise::function<decltype(answer::accuracy_there)> accuracy_there("accuracy_there");

TEST_CASE("The shop of the text") {
    accuracy_there({8, 2, 0, 1, 7, 4, 0, 0, 9}, {0.2, 0.2, 0.6})
        .gives(16 + 100 * 7.0 / 60 + 60);
}

TEST_CASE("Several shops") {
    accuracy_there
        .over({{{8, 2, 0, 1, 7, 4, 0, 0, 9}, {0.5, 0.3, 0.2}},
               {{8, 2, 0, 1, 7, 4, 0, 0, 9}, {0.1, 0.8, 0.1}},
               {{30, 10, 5, 15}, {0.9, 0.1}},
               {{30, 10, 5, 15}, {0.25, 0.75}}})
        .gives({40 + 17.5 + 20, 8 + 80 * 7.0 / 12 + 10, 75, 75});
}

TEST_CASE("A shop with a single class") {
    accuracy_there
        .over({{{4, 1, 0, 3, 2, 5, 6, 1, 3}, {1, 0, 0}},
               {{4, 1, 0, 3, 2, 5, 6, 1, 3}, {0, 1, 0}},
               {{4, 1, 0, 3, 2, 5, 6, 1, 3}, {0, 0, 1}}})
        .gives({80, 20, 30});
}

TEST_CASE("Only one class was ever seen") { accuracy_there({7}, {1}).gives(100); }
