// section: What a reader can do now
#include "check.hpp"

namespace answer {
int chapter_of(int line);
}

const exercise::function<decltype(answer::chapter_of)> chapter_of("chapter_of");

TEST_CASE("A neuron") { chapter_of(1).gives(1); }

TEST_CASE("A line through crickets") { chapter_of.over({{2}, {3}, {4}}).gives({18, 2, 3}); }

TEST_CASE("A classifier and its layers") {
    chapter_of.over({{5}, {6}, {7}}).gives({15, 14, 12});
}

TEST_CASE("A classifier and its training") {
    chapter_of.over({{8}, {9}, {10}}).gives({13, 10, 16});
}

TEST_CASE("Pictures and texts") {
    chapter_of.over({{11}, {12}, {13}, {14}}).gives({19, 20, 12, 21});
}

TEST_CASE("The last line") { chapter_of(15).gives(25); }
