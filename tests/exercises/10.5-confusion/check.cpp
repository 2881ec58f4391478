// section: Who is taken for whom
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<int> confusion_matrix(std::span<const std::size_t> truth,
                                  std::span<const std::size_t> answers, std::size_t K);
}

/// The table for K classes, with a name for each of its numbers.
auto table(const std::vector<std::size_t>& truth, const std::vector<std::size_t>& answers,
           std::size_t K) {
    std::vector<std::string> names;
    for (std::size_t t = 0; t < K; ++t)
        for (std::size_t a = 0; a < K; ++a)
            names.push_back(std::to_string(t) + " taken for " + std::to_string(a));
    return exercise::function<decltype(answer::confusion_matrix)>("confusion_matrix",
                                                                  names)(truth, answers, K);
}

TEST_CASE("The three examples of the text") {
    table({0, 0, 1}, {0, 1, 1}, 2).gives({1, 1, 0, 1});
}

TEST_CASE("Eight examples of three classes") {
    table({2, 0, 1, 2, 2, 0, 1, 1}, {0, 0, 2, 2, 0, 1, 2, 2}, 3)
        .gives({1, 1, 0, 0, 0, 3, 2, 0, 1});
}

TEST_CASE("Everything is right") {
    table({0, 3, 1, 3, 0, 3, 2}, {0, 3, 1, 3, 0, 3, 2}, 4)
        .gives({2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3});
}

TEST_CASE("Everything is wrong") {
    table({0, 1, 0, 0}, {1, 0, 1, 1}, 2).gives({0, 3, 1, 0});
}

TEST_CASE("Classes that never occur") {
    table({1, 0, 1}, {3, 1, 1}, 5).gives({0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0,
                                          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("A single class") { table({0, 0, 0}, {0, 0, 0}, 1).gives({3}); }

TEST_CASE("No examples") { table({}, {}, 2).gives({0, 0, 0, 0}); }
