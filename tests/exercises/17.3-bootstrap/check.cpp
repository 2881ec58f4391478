// section: A set made of the set
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> bootstrap_interval(std::span<const int> right,
                                       std::span<const std::size_t> draws);
}

const exercise::function<decltype(answer::bootstrap_interval)> bootstrap_interval(
    "bootstrap_interval", {"lower end", "upper end"});

/// The interval for these answers, from so many resamples, whose draws come from a row of numbers
/// that looks as if drawn by lot.
auto interval_of(const std::vector<int>& right, std::size_t resamples) {
    const auto work = [=](auto f) {
        std::vector<std::size_t> draws;
        unsigned state = 12345;
        for (std::size_t d = 0; d < resamples * right.size(); ++d) {
            state = state * 1664525u + 1013904223u;
            draws.push_back((state >> 16) % right.size());
        }
        const std::vector<double> ends = f(right, draws);
        return exercise::named_numbers{
            {"lower end", "upper end"},
            {ends.empty() ? -1 : ends.front(), ends.empty() ? -1 : ends.back()}};
    };
    std::string text;
    for (const int r : right) text += (text.empty() ? "" : ", ") + std::to_string(r);
    return bootstrap_interval.when(
        "{" + text + "}, with " + std::to_string(resamples) + " resamples", work);
}

TEST_CASE("Forty resamples as in the text") {
    std::vector<std::size_t> draws;
    for (std::size_t r = 0; r < 40; ++r) {
        draws.push_back(r == 7 ? 1 : 0);
        draws.push_back(r == 20 ? 0 : 1);
    }
    bootstrap_interval({1, 0}, draws).gives({50, 50});
}

TEST_CASE("A fortieth on either side") {
    std::vector<std::size_t> low, high;
    for (std::size_t r = 0; r < 40; ++r) {
        low.insert(low.end(), {r == 11 ? 0u : 1u, r == 3 || r == 11 ? 0u : 1u});
        high.insert(high.end(), {r == 11 ? 1u : 0u, r == 3 || r == 11 ? 1u : 0u});
    }
    bootstrap_interval({1, 0}, low).gives({0, 50});
    bootstrap_interval({1, 0}, high).gives({50, 100});
    std::vector<std::size_t> each_once;
    for (std::size_t r = 0; r < 160; ++r) each_once.push_back(r % 4);
    bootstrap_interval({1, 1, 0, 1}, each_once).gives({75, 75});
}

TEST_CASE("Seven answers") {
    interval_of({1, 1, 0, 1, 1, 0, 1}, 200).gives({100 * 3 / 7.0, 100 * 7 / 7.0});
}

TEST_CASE("Eleven answers and a number of resamples that is no multiple of forty") {
    interval_of({0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0}, 379)
        .gives({100 * 1 / 11.0, 100 * 7 / 11.0});
}

TEST_CASE("Thirteen answers") {
    interval_of({1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1}, 320)
        .gives({100 * 8 / 13.0, 100 * 13 / 13.0});
}

TEST_CASE("All answers are right") { interval_of({1, 1, 1, 1}, 50).gives({100, 100}); }
