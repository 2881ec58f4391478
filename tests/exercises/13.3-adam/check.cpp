// section: Both: Adam
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<std::vector<double>> adam(
    std::vector<std::vector<double>> weights,
    std::span<const std::vector<std::vector<double>>> gradient, double rate);
}

const exercise::function<decltype(answer::adam)> adam("adam");

using tables = std::vector<std::vector<double>>;

/// As it is written: {1, 2}, {3}.
std::string list(const tables& some) {
    std::string shown;
    for (const std::vector<double>& table : some)
        shown += (shown.empty() ? "" : ", ") + exercise::show(table);
    return shown;
}

/// All weights that come back, with a name for each.
auto weights_after(const tables& weights, const std::vector<tables>& gradient,
                   double rate) {
    std::string call = "adam(weights, slopes, " + exercise::show(rate) +
                       "), where weights is {" + list(weights) + "}";
    if (gradient.empty()) call += " and slopes is empty";
    for (std::size_t s = 0; s < gradient.size(); ++s)
        call += (s + 1 < gradient.size() ? ", " : " and ") + std::string("slopes[") +
                std::to_string(s) + "] is {" + list(gradient[s]) + "}";
    return adam.when(call, [=](auto f) {
        exercise::named_numbers all{{}, {}, false};
        const tables after = f(weights, gradient, rate);
        for (std::size_t t = 0; t < after.size(); ++t)
            for (std::size_t i = 0; i < after[t].size(); ++i) {
                all.rows.push_back("table " + std::to_string(t) + ", weight " +
                                   std::to_string(i));
                all.numbers.push_back(after[t][i]);
            }
        return all;
    });
}

TEST_CASE("The three steps of the text") {
    weights_after({{1}}, {{{1}}, {{1}}, {{-2}}}, 0.1).gives({0.8075649350221911});
}

// In the second table the slopes are small enough for epsilon to show, wherever it stands.
TEST_CASE("Two tables and three steps") {
    weights_after({{0.5, -2}, {1, 3, -1}},
                  {{{0.5, -2}, {3e-4, -1e-4, 2e-4}},
                   {{1, 3}, {-2e-4, 5e-4, 1e-4}},
                   {{-2, 1}, {1e-4, 2e-4, -4e-4}}},
                  0.1)
        .gives({0.32286124599273536, -1.9603036213121874, 0.8577022453101458,
                2.9737654922208594, -1.1725721449814392});
}

TEST_CASE("The two weights of the table") {
    weights_after({{1}, {1}}, {{{1}, {1e-4}}, {{1}, {1e-4}}, {{-2}, {-2e-4}}}, 0.1)
        .gives({0.8075649350221911, 0.8075843963258946});
}

// Each weight goes by one learning rate, against the sign of its slope, but for epsilon.
TEST_CASE("A single step") {
    weights_after({{1, -1}, {2}, {0, 3}}, {{{1000, -0.5}, {0.01}, {-40, 2}}}, 0.25)
        .gives({0.7500000000024998, -0.7500000049999997, 1.7500002499997498,
                0.24999999993750013, 2.7500000012499997});
}

TEST_CASE("Tables of three weights and one and two") {
    weights_after({{3, -1, 0.5}, {-4}, {2, 1}},
                  {{{2, -1, 4}, {-3}, {0.5, 0.25}}, {{-1, -6, 1}, {2}, {-0.75, 2}}}, 0.5)
        .gives({2.3668314835121573, -0.07793737866540879, -0.4152987641629699,
                -3.427739737091886, 1.623850916124134, 0.08926714371447148});
}

TEST_CASE("Four tables and two steps") {
    weights_after({{1}, {2}, {-1}, {0.5}},
                  {{{1}, {-2}, {0.5}, {3}}, {{2}, {1}, {-0.25}, {-1}}}, 0.25)
        .gives({0.5087044975704155, 2.3165842582439216, -1.3165842532303844,
                0.14994535829227434});
}

TEST_CASE("Slopes of zero") {
    weights_after({{1.5, -2}, {3}}, {{{0, 1}, {0}}, {{0, -3}, {2}}}, 0.1)
        .gives({1.5, -2.0505810158912556, 2.9255863181693544});
}

TEST_CASE("Very small slopes") {
    weights_after({{1, -2}}, {{{2e-8, -5e-8}}, {{-1e-8, 3e-8}}}, 0.5)
        .gives({0.5850958225530439, -1.5062757299415575});
}

TEST_CASE("A rate of zero") {
    weights_after({{1.5}, {-2, 0.5}}, {{{3}, {1, -1}}, {{-2}, {4, 2}}}, 0)
        .gives({1.5, -2, 0.5});
}

TEST_CASE("No steps") {
    weights_after({{1.5, -2}, {0.25}}, {}, 0.1).gives({1.5, -2, 0.25});
}

// However often it is repeated, each step has the length of the learning rate, but for epsilon.
TEST_CASE("The same slopes 300 times") {
    const auto work = [](auto f) {
        return f({{0, 1}}, std::vector<tables>(300, {{-3, 0.5}}), 0.01).at(0);
    };
    adam.when("the weights {0, 1} after 300 steps with the slopes {-3, 0.5} and the rate "
              "0.01",
              work)
        .gives({3 / (1 + 1e-8 / 3), 1 - 3 / (1 + 2e-8)});
}
