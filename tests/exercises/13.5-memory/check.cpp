// section: Momentum
#include "check.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace answer {
auto make_momentum(double beta)
    -> std::function<void(std::span<double> weights, std::span<const double> gradient,
                          double rate)>;
}

const exercise::function<decltype(answer::make_momentum)> make_momentum("make_momentum");

/// An optimiser that is to be made, and the table that it is to move.
struct walker {
    double beta;
    std::vector<double> weights;
};

/// A call of one of several optimisers.
struct step {
    std::size_t who;
    std::vector<double> gradient;
    double rate;
};

std::string name_of(std::size_t who) { return std::string(1, "abc"[who]); }

/// What is done, as a text.
std::string described(const std::vector<walker>& walkers, const std::vector<step>& steps) {
    std::string text;
    for (std::size_t k = 0; k < walkers.size(); ++k)
        text += (k ? ", " : "") + name_of(k) + " = make_momentum(" +
                exercise::show(walkers[k].beta) + ") for the weights " +
                exercise::show(walkers[k].weights);
    text += "; then";
    for (std::size_t s = 0; s < steps.size(); ++s)
        text += (s ? ", " : " ") + name_of(steps[s].who) + "(weights, " +
                exercise::show(steps[s].gradient) + ", " + exercise::show(steps[s].rate) +
                ")";
    return text;
}

/// A memory that all optimisers share, as none should, would outlast the call and spoil the next
/// one. This brings it back to zeros, and does nothing to a memory that is not shared.
template <class Function>
void begin_afresh(Function f) {
    std::vector<double> weights(8);
    const std::vector<double> gradient(8);
    f(0)(weights, gradient, 0);
}

/// The weights that each call has moved, after it, with a name for each.
auto moved(const std::vector<walker>& walkers, const std::vector<step>& steps) {
    return make_momentum.when(described(walkers, steps), [=](auto f) {
        begin_afresh(f);
        std::vector<walker> all = walkers;
        std::vector<decltype(f(0))> optimisers;
        for (const walker& w : walkers) optimisers.push_back(f(w.beta));
        exercise::named_numbers after{{}, {}, false};
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const auto& [who, gradient, rate] = steps[s];
            std::vector<double>& weights = all[who].weights;
            optimisers[who](weights, gradient, rate);
            for (std::size_t i = 0; i < weights.size(); ++i) {
                after.rows.push_back("call " + std::to_string(s + 1) + ", of " +
                                     name_of(who) + ", weight " + std::to_string(i));
                after.numbers.push_back(weights[i]);
            }
        }
        return after;
    });
}

// The rate changes from step to step.
TEST_CASE("One table and four steps") {
    moved({{0.75, {1, -2, 0.5}}}, {{0, {4, -2, 1}, 0.5},
                                   {0, {-1, 3, 0}, 0.25},
                                   {0, {2, -4, -8}, 1},
                                   {0, {0, 1, -1}, 0.5}})
        .gives({-1, -1, 0, -1.5, -1.375, -0.1875, -5, 1.5, 7.25, -6.3125, 2.078125,
                10.5390625});
}

TEST_CASE("Two tables of the same size") {
    moved({{0.5, {1, -1}}, {0.5, {2, 3}}},
          {{0, {4, -2}, 0.5}, {1, {-1, 3}, 0.5}, {0, {1, 2}, 0.5}, {1, {2, -2}, 0.5}})
        .gives({-1, 0, 2.5, 1.5, -2.5, -0.5, 1.75, 1.75});
}

TEST_CASE("Three tables of different sizes") {
    moved({{0.5, {1}}, {0.5, {0, -2, 4}}, {0.5, {3, 1}}}, {{0, {2}, 0.25},
                                                           {1, {-2, 4, 1}, 0.25},
                                                           {2, {1, 8}, 0.25},
                                                           {0, {-3}, 0.25},
                                                           {1, {6, 2, -4}, 0.25},
                                                           {2, {4, -2}, 0.25}})
        .gives({0.5, 0.5, -3, 3.75, 2.75, -1, 1, -0.75, -4, 4.625, 1.625, -1.5});
}

TEST_CASE("Two tables with different betas") {
    moved({{0.5, {1, 2}}, {0.75, {-1, 2}}},
          {{0, {4, -8}, 0.5}, {1, {4, -8}, 0.5}, {0, {2, 0}, 0.5}, {1, {2, 0}, 0.5}})
        .gives({-1, 6, -3, 6, -3, 8, -5.5, 9});
}

TEST_CASE("The velocity of a table survives while others are moved") {
    moved({{0.5, {8}}, {0.25, {-4}}}, {{0, {8}, 0.5},
                                       {1, {4}, 0.5},
                                       {1, {-2}, 0.5},
                                       {1, {1}, 0.5},
                                       {0, {0}, 0.5},
                                       {0, {0}, 0.5}})
        .gives({4, -6, -5.5, -5.875, 2, 1});
}

TEST_CASE("A single weight") {
    moved({{0.9, {1}}}, {{0, {1}, 0.1}, {0, {1}, 0.1}, {0, {-2}, 0.1}})
        .gives({0.9, 0.71, 0.739});
}

TEST_CASE("Seven weights") {
    moved({{0.5, {1, 2, 3, -4, -5, 0, 7}}},
          {{0, {2, -2, 4, 6, -1, 0, 8}, 0.5}, {0, {1, 3, -5, 2, 4, -6, 0}, 0.5}})
        .gives({0, 3, 1, -7, -4.5, 0, 3, -1, 2, 2.5, -9.5, -6.25, 3, 1});
}

TEST_CASE("A beta of zero") {
    moved({{0, {1, -3}}}, {{0, {2, -4}, 0.25}, {0, {-2, 6}, 0.25}})
        .gives({0.5, -2, 1, -3.5});
}
