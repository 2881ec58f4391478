// section: How sure is it?
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
double temperature(std::span<const double> Z, std::span<const int> labels, std::size_t K);
}

const exercise::function<decltype(answer::temperature)> temperature("temperature");

const exercise::tolerance six = {1e-6, 0};

/// The same row, so many times.
std::vector<double> rows(const std::vector<double>& row, std::size_t times) {
    std::vector<double> all;
    for (std::size_t i = 0; i < times; ++i) all.insert(all.end(), row.begin(), row.end());
    return all;
}

TEST_CASE("The four pictures of the text") {
    temperature({2, 0, 2, 0, 2, 0, 2, 0}, {0, 0, 0, 1}, 2).gives(1.8204784532536753, six);
}

TEST_CASE("Too modest") {
    const std::vector<int> wrong_last{0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    const std::vector<int> wrong_fifth{0, 0, 0, 0, 1, 0, 0, 0, 0, 0};
    temperature(rows({0.5, 0}, 10), wrong_last, 2).gives(0.22755980665670938, six);
    temperature(rows({0.05, 0}, 10), wrong_fifth, 2).gives(0.022755980665670941, six);
}

TEST_CASE("Hardly better than a coin") {
    std::vector<int> labels(190, 1);
    for (std::size_t i = 96; i < 190; ++i) labels[i] = 0;
    temperature(rows({0, 2}, 190), labels, 2).gives(94.9964911243889, six);
}

TEST_CASE("Just sure enough") {
    temperature(rows({std::log(3.0), 0}, 4), {0, 1, 0, 0}, 2).gives(1, six);
}

TEST_CASE("Three classes") {
    temperature({3, 1, 0, 0, 2, -1, 1, 0, 4, 2, 2.5, 0, -1, 0, 3}, {0, 1, 2, 0, 1}, 3)
        .gives(1.7334441015067756, six);
}

TEST_CASE("Answers that are often wrong") {
    temperature(rows({1, 0.5, 0, 0.25}, 6), {0, 0, 1, 3, 2, 0}, 4)
        .gives(0.76534267138904899, six);
}

TEST_CASE("Votes far from zero") {
    temperature(rows({100002, 100000}, 4), {0, 0, 0, 1}, 2).gives(1.8204784532536753, six);
    temperature(rows({-100000, -100002}, 4), {0, 0, 1, 0}, 2)
        .gives(1.8204784532536753, six);
}

TEST_CASE("Votes far from each other") {
    temperature({30000, 0, -30000, 0, 2, 0, 0, 2, 0, 0, 2, 0}, {0, 1, 1, 2}, 3)
        .gives(1.4426950408889636, six);
}
