// Tests of chapter 17: intervals, the bootstrap, paired comparison, recall and confused pairs.
#include "catch.hpp"
#include "softmax.hpp"
#include "throws.hpp"
#include "worth.hpp"

using namespace woven;

namespace {

bool close(double found, double expected, double within = 1e-12) {
    INFO(found << " for " << expected);
    CHECK(std::abs(found - expected) <= within);
    return std::abs(found - expected) <= within;
}

/// McNemar's p by adding up Pascal's triangle, in whole numbers.
double by_pascal(int only_a, int only_b) {
    const int n = only_a + only_b;
    std::vector<double> ways{1};
    for (int row = 0; row < n; ++row) {
        ways.push_back(0);
        for (std::size_t k = ways.size() - 1; k > 0; --k) ways[k] += ways[k - 1];
    }
    double uneven = 0, all = 0;
    for (int k = 0; k <= n; ++k) {
        const double now = ways[static_cast<std::size_t>(k)];
        all += now;
        if (std::abs(2 * k - n) >= std::abs(only_a - only_b)) uneven += now;
    }
    return uneven / all;
}

}

TEST_CASE("the standard error of the text") {
    close(standard_error(0.886, 10000), std::sqrt(0.101004 / 10000));
    CHECK(standard_error(0, 5) == 0);
    CHECK(standard_error(1, 5) == 0);
    CHECK(complaint([] { standard_error(88.6, 100); }) ==
          "standard_error: a share of 88.6 of 100");
    CHECK(complaint([] { standard_error(0.5, 0); }) ==
          "standard_error: a share of 0.5 of 0");
}

TEST_CASE("the spread of a few values") {
    close(spread(std::vector<double>{88, 89, 90}), 1);
    close(spread(std::vector<double>{3, 7}), std::sqrt(8.0));
    CHECK(spread(std::vector<double>{5, 5, 5}) == 0);
    CHECK(complaint([] { spread(std::vector<double>{5}); }) ==
          "spread: 1 values, fewer than two");
}

TEST_CASE("the bootstrap scatters as the formula says") {
    std::vector<int> right(1000, 1);
    std::fill(right.begin(), right.begin() + 300, 0);
    random_engine rng(3);
    const std::vector<double> means = bootstrap(right, 4000, rng);
    REQUIRE(means.size() == 4000);
    CHECK(std::is_sorted(means.begin(), means.end()));
    close(spread(means), 100 * standard_error(0.7, 1000), 0.05);
    close(means[2000], 70, 0.2);
    const interval middle = middle_of(means);
    close(middle.low, 70 - 1.96 * 1.449, 0.3);
    close(middle.high, 70 + 1.96 * 1.449, 0.3);
}

TEST_CASE("the bootstrap of values that are all equal has no width") {
    random_engine rng(1);
    const std::vector<double> means = bootstrap(std::vector<int>(7, 1), 50, rng);
    CHECK(means.front() == 100);
    CHECK(means.back() == 100);
    CHECK(complaint([&] { bootstrap(std::vector<int>{}, 50, rng); }) ==
          "bootstrap: no values");
}

TEST_CASE("the bootstrap of differences may be negative") {
    random_engine rng(1);
    const std::vector<int> difference{-1, -1, -1, 0, 1};
    const std::vector<double> means = bootstrap(difference, 3000, rng);
    close(means[1500], -40, 1e-9);
    CHECK(means.front() < -60);
    CHECK(means.back() > 0);
}

TEST_CASE("the middle of forty means leaves out one at either end") {
    std::vector<double> means(40);
    std::iota(means.begin(), means.end(), 0.0);
    CHECK(middle_of(means).low == 1);
    CHECK(middle_of(means).high == 38);
    means.resize(39);
    CHECK(complaint([&] { middle_of(means); }) == "middle_of: 39 means, fewer than 40");
}

TEST_CASE("disputes are what only one of two got right") {
    const std::vector<int> labels{1, 2, 3, 4, 5, 6}, a{1, 2, 3, 0, 0, 7},
        b{1, 9, 9, 4, 1, 7};
    const disputes count = count_disputes(a, b, labels);
    CHECK(count.only_a == 2);
    CHECK(count.only_b == 1);
    CHECK(complaint([&] { count_disputes(a, std::vector<int>{1}, labels); }) ==
          "count_disputes: 6 and 1 answers for 6 labels");
}

TEST_CASE("McNemar's probability against Pascal's triangle") {
    close(mcnemar({2, 0}), 0.5);
    close(mcnemar({6, 2}), 74 / 256.0);
    CHECK(mcnemar({0, 0}) == 1);
    for (int only_a = 0; only_a < 40; only_a += 3)
        for (int only_b = 0; only_b < 40; only_b += 4) {
            INFO(only_a << " to " << only_b);
            close(mcnemar({only_a, only_b}), by_pascal(only_a, only_b), 1e-10);
        }
}

TEST_CASE("McNemar's probability with thousands of disputes is near the bell curve") {
    const double z = (60.0 - 1) / std::sqrt(3000);
    close(mcnemar({1530, 1470}), std::erfc(z / std::sqrt(2.0)), 1e-3);
    CHECK(mcnemar({1530, 1470}) == mcnemar({1470, 1530}));
    CHECK(mcnemar({1500, 1500}) == 1);
}

TEST_CASE("recall goes by rows, pairs go by both directions") {
    const std::vector<int> truth{0, 0, 0, 1, 1, 2, 2, 2, 2},
        answers{0, 0, 1, 0, 1, 1, 2, 0, 1};
    const auto confusion = confusion_matrix(truth, answers, 4);
    const std::vector<double> parts = recall(confusion);
    REQUIRE(parts.size() == 4);
    close(parts[0], 2.0 / 3);
    close(parts[1], 0.5);
    close(parts[2], 0.25);
    CHECK(std::isnan(parts[3]));
    const auto pairs = most_confused_pairs(confusion);
    REQUIRE(pairs.size() == 6);
    const auto is = [&](std::size_t k, std::size_t first, std::size_t second, int count) {
        INFO("pair " << k);
        CHECK(pairs[k].first == first);
        CHECK(pairs[k].second == second);
        CHECK(pairs[k].count == count);
    };
    is(0, 0, 1, 2);
    is(1, 1, 2, 2);
    is(2, 0, 2, 1);
    is(3, 0, 3, 0);
    is(5, 2, 3, 0);
}
