// section: The rule
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace answer {
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> stratified_split(
    std::span<const int> labels, std::size_t every);
}

const exercise::function<decltype(answer::stratified_split)> stratified_split(
    "stratified_split");

/// All of a list: {0, 2, 3}.
template <class List>
std::string all_of(const List& list) {
    std::string text;
    for (auto entry : list) text += (text.empty() ? "" : ", ") + std::to_string(entry);
    return "{" + text + "}";
}

/// The two lists of a split, one after the other.
auto split(const std::vector<int>& labels, std::size_t every) {
    return stratified_split.when("stratified_split(" + all_of(labels) + ", " +
                                     std::to_string(every) + ")",
                                 [=](auto f) {
                                     const auto [training, aside] = f(labels, every);
                                     return all_of(training) + ", " + all_of(aside);
                                 });
}

TEST_CASE("The labels of the text") {
    split({7, 7, 8, 7, 8}, 2).gives("{0, 2, 3}, {1, 4}");
}

TEST_CASE("Three classes and every third") {
    split({4, 1, 4, 1, 7, 4, 1, 1, 4, 7, 1, 1, 7, 4, 4}, 3)
        .gives("{0, 1, 2, 3, 4, 7, 8, 9, 10, 13}, {5, 6, 11, 12, 14}");
}

TEST_CASE("Labels in order") {
    split({2, 2, 2, 5, 5, 5, 5, 6, 6}, 2).gives("{0, 2, 3, 5, 7}, {1, 4, 6, 8}");
    split({9, 9, 9, 9, 9, 9, 9, 9, 3, 3, 3, 3}, 4)
        .gives("{0, 1, 2, 4, 5, 6, 8, 9, 10}, {3, 7, 11}");
}

TEST_CASE("Five classes that take turns") {
    split({0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4}, 3)
        .gives("{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {10, 11, 12, 13, 14}");
    split({0, 1, 2, 3, 4, 0, 1, 2, 3, 4}, 5).gives("{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {}");
}

TEST_CASE("All ten classes from 0 to 9") {
    split({9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 2)
        .gives("{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {10, 11, 12, 13, 14, 15, 16, 17, 18, 19}");
}

TEST_CASE("Classes with fewer than so many") {
    split({3, 0, 3, 3, 8, 0, 3, 3}, 5).gives("{0, 1, 2, 3, 4, 5, 6}, {7}");
    split({1, 2, 1}, 3).gives("{0, 1, 2}, {}");
}

TEST_CASE("Every single one") { split({5, 5, 6}, 1).gives("{}, {0, 1, 2}"); }

TEST_CASE("No examples") { split({}, 2).gives("{}, {}"); }
