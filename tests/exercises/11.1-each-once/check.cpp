// section: One walk through the pictures
#include "check.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {
std::vector<std::size_t> epoch_order(std::size_t n,
                                     const std::function<std::size_t(std::size_t)>& below);
}

const exercise::function<decltype(answer::epoch_order)> epoch_order("epoch_order");

using order = std::vector<std::size_t>;
using draw = std::function<std::size_t(std::size_t)>;
using shuffle = order(std::size_t, const draw&);

/// The function below, drawing with this generator.
draw below_with(std::mt19937_64& generator) {
    return [&generator](std::size_t k) {
        if (k == 0) throw std::invalid_argument("below(0): there is no number below 0");
        return static_cast<std::size_t>(generator() % k);
    };
}

/// How often each number from 0 to n - 1 is in the list, and how many others are.
auto numbers_of(std::size_t n) {
    const std::string call = "epoch_order(" + exercise::show(n) + ", below)";
    return epoch_order.when("how often each number is in " + call, [n](auto f) {
        exercise::named_numbers table;
        for (std::size_t i = 0; i < n; ++i) table.rows.push_back(exercise::show(i));
        table.rows.push_back("others");
        table.numbers.assign(n + 1, 0);
        std::mt19937_64 generator(n);
        for (std::size_t number : f(n, below_with(generator)))
            ++table.numbers[std::min(number, n)];
        return table;
    });
}

/// The lists that a function returns, each with its probability.
using chances = std::map<order, double>;

/// There is too much to try everything that below might say.
struct too_much {};

/// Tries everything that below might say, with its probability. What is not decided after so
/// many draws is left out: whoever draws again and again until a number is new never comes to
/// an end in some cases, and is fair all the same.
chances by_trying_everything(shuffle* f, std::size_t n, std::size_t draws) {
    struct said {
        std::size_t number, k;
    };
    struct undecided {};
    chances found;
    std::vector<said> path;
    double decided = 0;
    for (int runs = 1;; ++runs) {
        if (runs > 100000) throw too_much{};
        std::size_t at = 0;
        double rng = 1;
        const draw below = [&](std::size_t k) {
            if (k == 0) throw std::invalid_argument("below(0): there is no number below 0");
            if (k > 100) throw too_much{};
            if (at == draws) throw undecided{};
            if (at == path.size()) path.push_back({0, k});
            if (path[at].k != k) throw too_much{};  // it is not below alone that decides
            rng /= static_cast<double>(k);
            return path[at++].number;
        };
        try {
            const order list = f(n, below);
            found[list] += rng;
            decided += rng;
        } catch (const undecided&) {
        }
        path.resize(at);
        while (!path.empty() && path.back().number + 1 == path.back().k) path.pop_back();
        if (path.empty()) break;
        ++path.back().number;
    }
    if (decided < 0.5) throw too_much{};
    for (auto& [list, rng] : found) rng /= decided;
    return found;
}

/// Counts the lists of many runs. If each order comes about as often as it should, so that the
/// rest is chance, it counts as fair.
chances by_lot(shuffle* f, std::size_t n, std::size_t orders) {
    const double runs = 20000, fair = 1 / static_cast<double>(orders);
    std::mt19937_64 generator(1);
    chances found;
    for (int run = 0; run < runs; ++run) found[f(n, below_with(generator))] += 1 / runs;
    const bool is_fair =
        found.size() == orders &&
        std::all_of(found.begin(), found.end(), [&](const auto& entry) {
            return std::abs(entry.second - fair) < 5 * std::sqrt(fair / runs);
        });
    if (is_fair)
        for (auto& [list, rng] : found) rng = fair;
    return found;
}

/// How likely each order of n numbers is, and anything else.
auto chances_of(std::size_t n) {
    const std::string call = "epoch_order(" + exercise::show(n) + ", below)";
    return epoch_order.when("how likely each order is in " + call, [n](auto f) {
        std::vector<order> orders(1, order(n));
        std::iota(orders[0].begin(), orders[0].end(), std::size_t{0});
        for (order next = orders[0]; std::next_permutation(next.begin(), next.end());)
            orders.push_back(next);
        chances found;
        try {
            found = by_trying_everything(f, n, 8);
        } catch (const too_much&) {
            found = by_lot(f, n, orders.size());
        }
        exercise::named_numbers table{{}, {}, false};
        double rest = 1;
        for (const order& one : orders) {
            table.rows.push_back(exercise::show(one));
            table.numbers.push_back(found[one]);
            rest -= found[one];
        }
        table.rows.push_back("anything else");
        table.numbers.push_back(std::abs(rest) < 1e-9 ? 0 : rest);
        return table;
    });
}

TEST_CASE("Three numbers in all orders") {
    chances_of(3).gives({1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 0});
}

TEST_CASE("Each of nine numbers once") {
    numbers_of(9).gives({1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
}

TEST_CASE("Chance comes from below") {
    const auto count_draws = [](auto f) {
        std::mt19937_64 generator(3);
        const draw below = below_with(generator);
        int draws = 0;
        f(3, [&](std::size_t k) { return ++draws, below(k); });
        return std::string(draws > 0 ? "it is" : "it is not");
    };
    epoch_order.when("whether below is asked in epoch_order(3, below)", count_draws)
        .gives("it is");
}

TEST_CASE("Two numbers in both orders") { chances_of(2).gives({0.5, 0.5, 0}); }

TEST_CASE("Four numbers in all orders") {
    std::vector<double> expected(24, 1 / 24.0);
    expected.push_back(0);
    chances_of(4).gives(expected);
}

TEST_CASE("A hundred numbers") {
    std::vector<double> expected(100, 1);
    expected.push_back(0);
    numbers_of(100).gives(expected);
}

TEST_CASE("A single number and none") {
    numbers_of(1).gives({1, 0});
    numbers_of(0).gives({0});
}
