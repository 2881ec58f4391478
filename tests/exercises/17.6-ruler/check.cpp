// section: How long is the ruler?
#include "check.hpp"

namespace answer {
long pictures_needed(double p, double q);
}

const exercise::function<decltype(answer::pictures_needed)> pictures_needed(
    "pictures_needed");

TEST_CASE("The two results of the text") { pictures_needed(0.7, 0.5).gives(45); }

TEST_CASE("Several pairs") {
    pictures_needed.over({{0.9, 0.8}, {0.8, 0.9}, {0.99, 0.985}, {0.5, 0.45}, {0.88, 0.9}})
        .gives({97, 97, 3792, 765, 1879});
}

TEST_CASE("A result that is perfect") {
    pictures_needed.over({{1, 0.5}, {0, 0.25}, {1, 0.9}}).gives({4, 12, 35});
}

TEST_CASE("The two numbers of the chapter") { pictures_needed(0.886, 0.884).gives(195488); }
