// section: What you have now
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> convolve(std::span<const double> X, std::span<const double> W,
                             std::span<const double> b, std::size_t h, std::size_t w,
                             std::size_t k);
std::vector<std::vector<double>> filter_slopes(std::span<const double> X,
                                               std::span<const double> D, std::size_t N,
                                               std::size_t h, std::size_t w, std::size_t k);
std::vector<double> picture_slopes(std::span<const double> D, std::span<const double> W,
                                   std::size_t N, std::size_t h, std::size_t w,
                                   std::size_t k);
std::vector<double> pool(std::span<const double> X, std::size_t h, std::size_t w);
std::vector<double> pool_slopes(std::span<const double> X, std::span<const double> D,
                                std::size_t h, std::size_t w);
}

const exercise::function<decltype(answer::convolve)> convolve("convolve");
const exercise::function<decltype(answer::filter_slopes)> filter_slopes("filter_slopes");
const exercise::function<decltype(answer::picture_slopes)> picture_slopes("picture_slopes");
const exercise::function<decltype(answer::pool)> pool("pool");
const exercise::function<decltype(answer::pool_slopes)> pool_slopes("pool_slopes");

using list = std::vector<double>;

// Two examples of two maps of 3 x 4, and three filters of 2 x 2.
const list two_maps = {1,  2, -2, 4,  5, -1, -2, -2, -3, 4, 2, -3, 1, 3, 2,  -1,
                       -2, 2, 1,  -3, 2, 2,  1,  -1, 2,  2, 3, -2, 3, 4, 1,  -1,
                       1,  5, 2,  -2, 2, -3, 2,  2,  1,  4, 4, 2,  4, 5, -1, 1};
const list three_filters = {2, 2, -3, -2, -3, 5, 2, 5, 3, -1, 1,  -2,
                            4, 1, 5,  2,  -1, 3, 4, 3, 1, 3,  -2, -3};
const list told = {1,  2, 1,  -2, 3, -1, 2, 5,  -3, -3, 3,  -2, 2,  3, -3, 3, 2,  3,
                   -1, 4, -2, 2,  1, 5,  2, -1, 2,  4,  -1, 3,  -3, 3, -3, 5, -1, 3};

// One map of 5 x 3, and two filters of 3 x 3.
const list tall = {3, 2, -2, 5, 1, 4, 1, -2, -3, -3, -3, -1, -1, -3, 5};
const list two_filters = {1, 3, -3, -2, 2, 4, 1, 5, 1, 1, 5, 4, 5, -3, 1, 4, 5, 1};

TEST_CASE("convolve of the text") {
    convolve({1, 2, 3, 4, 5, 6}, {1, 2, 0, -1}, {10}, 2, 3, 2).gives({10, 12});
}

TEST_CASE("convolve with two filters") {
    convolve(tall, two_filters, {0.5, -1}, 5, 3, 3).gives({11.5, -40.5, -10.5, 21, 5, -43});
}

TEST_CASE("convolve of two maps and two examples") {
    convolve(two_maps, three_filters, {1, -2, 3}, 3, 4, 2)
        .gives({12, 18,  -9, 40,  -13, -28, 7,  35, -4,  11, 18, 6,
                33, -13, 9,  -11, 18,  -9,  -7, 44, 24,  52, 5,  0,
                15, 21,  46, 32,  53,  23,  10, 12, -11, 21, 37, 10});
}

auto slopes_of_filters(const list& X, const list& D, std::size_t N, std::size_t h,
                       std::size_t w, std::size_t k) {
    std::string call = "filter_slopes(" + exercise::show(X) + ", " + exercise::show(D);
    for (std::size_t n : {N, h, w, k}) call += ", " + std::to_string(n);
    return filter_slopes.when(call + ")", [=](auto f) {
        exercise::named_numbers all{{}, {}, false};
        const auto tables = f(X, D, N, h, w, k);
        for (std::size_t t = 0; t < tables.size(); ++t)
            for (std::size_t i = 0; i < tables[t].size(); ++i) {
                all.rows.push_back((t == 0   ? "for W, number "
                                    : t == 1 ? "for b, number "
                                             : "of another table, number ") +
                                   std::to_string(i));
                all.numbers.push_back(tables[t][i]);
            }
        return all;
    });
}

TEST_CASE("filter slopes of the text") {
    slopes_of_filters({1, 2, 3, 4, 5, 6}, {2, -1}, 1, 2, 3, 2).gives({0, 1, 3, 4, 1});
}

TEST_CASE("filter slopes of two filters") {
    slopes_of_filters(tall, {4, 1, 5, 1, -3, -3}, 1, 5, 3, 3).gives({22, -1, -19, 6,  -13,
                                                                     8,  -4, -26, 12, -15,
                                                                     5,  -5, 11,  16, 16,
                                                                     13, 16, -15, 10, -5});
}

TEST_CASE("filter slopes of two maps and two examples") {
    slopes_of_filters(two_maps, told, 2, 3, 4, 2).gives({7,  18, 45, -2, 26, 37, 19,
                                                         23, 23, -8, 37, 11, 44, 36,
                                                         15, 49, 26, -2, 24, 16, -2,
                                                         45, 21, 44, 13, 11, 14});
}

TEST_CASE("picture slopes of the text") {
    picture_slopes({2, -1}, {1, 2, 0, -1}, 1, 2, 3, 2).gives({2, 3, -2, 0, -2, 1});
}

TEST_CASE("picture slopes of two filters") {
    picture_slopes({4, 1, 5, 1, -3, -3}, two_filters, 1, 5, 3, 3)
        .gives({5, 17, -8, -5, -7, 2, -7, 36, -21, -36, 9, 15, -7, 10, 2});
}

TEST_CASE("picture slopes of two maps and two examples") {
    picture_slopes(told, three_filters, 2, 3, 4, 2)
        .gives({6,  22, 4,  -4, -9,  32,  -25, 4,   15, 21,  7,  15,  7,  30, 6,  -7,
                5,  27, 26, 10, -25, -8,  -3,  -18, 7,  -11, 23, -15, 4,  3,  15, 7,
                18, -5, -3, -7, 8,   -25, 39,  -17, 29, 26,  22, 40,  14, 2,  25, 22});
}

TEST_CASE("pool of the text") { pool({1, 5, 2, 3, 4, 0, 7, 7}, 2, 4).gives({5, 7}); }

TEST_CASE("pool of two maps") {
    pool({1, 2, 3, 4, 5, 6, 7, 9, 8, 0, 4, 8, -3, -1, -5, -2, -4, -8, -6, -7}, 5, 2)
        .gives({4, 9, 8, -2});
}

TEST_CASE("pool of what is left over") {
    pool({1, 2, 9, 3, 4, 9, 9, 9, 9, -1, -2, 0, -4, -3, 0, 0, 0, 0}, 3, 3).gives({4, -1});
}

TEST_CASE("pool slopes of the text") {
    pool_slopes({1, 5, 2, 3, 4, 0, 7, 7}, {10, 20}, 2, 4).gives({0, 10, 0, 0, 0, 0, 20, 0});
}

TEST_CASE("pool slopes of two maps") {
    pool_slopes({1, 2, 3, 4, 5, 6, 7, 9, 8, 0, 4, 8, -3, -1, -5, -2, -4, -8, -6, -7},
                {1, 2, 3, 4}, 5, 2)
        .gives({0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0});
}

TEST_CASE("pool slopes of what is left over") {
    pool_slopes({1, 2, 9, 3, 4, 9, 9, 9, 9, -1, -2, 0, -4, -3, 0, 0, 0, 0}, {5, 6}, 3, 3)
        .gives({0, 0, 0, 0, 5, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0});
}
