// section: A curve instead of a class
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> forgiving(std::span<const double> predictions,
                              std::span<const double> targets, std::size_t N,
                              std::size_t m);
}

const exercise::function<decltype(answer::forgiving)> forgiving("forgiving");

TEST_CASE("The example of the text") { forgiving({1, 2}, {0, 5}, 1, 2).gives({6, 2, -2}); }

// The errors are 1, -2, 0 and 2, -2, -0.5.
TEST_CASE("Two examples with three outputs") {
    forgiving({1, 2, 0, 3, -1, 2}, {0, 4, 0, 1, 1, 2.5}, 2, 3)
        .gives({5.125, 1, -1, 0, 1, -1, -0.5});
}

TEST_CASE("A single number nearby") {
    forgiving({0.25}, {-0.25}, 1, 1).gives({0.25, 1});
    forgiving({-0.75}, {0}, 1, 1).gives({0.5625, -1.5});
}

TEST_CASE("A single number far off") {
    forgiving({3}, {5}, 1, 1).gives({3, -2});
    forgiving({0.5}, {-1}, 1, 1).gives({2, 2});
}

TEST_CASE("Two examples with one output") {
    forgiving({1, 0}, {0, 1}, 2, 1).gives({1, 1, -1});
}

TEST_CASE("One example near and far") {
    forgiving({0.25, -3}, {-0.25, -4.5}, 1, 2).gives({2.25, 1, 2});
}

TEST_CASE("Nothing is off") {
    forgiving({1, -2, 3, 0.5, 7, 0}, {1, -2, 3, 0.5, 7, 0}, 3, 2)
        .gives({0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("Three examples with five outputs compared with wiggling") {
    const std::vector<double> predictions = {1,   2,  -1, 0,   0.5, 3, -2, 4,
                                             0.1, -3, 2,  2.5, -1,  1, 0},
                              targets = {0.5, 2.5,   1, -0.5, 0.5, 2.25, 0,   1,
                                         1,   -2.25, 5, 2,    -1,  -1,   0.25};
    const auto gradient = [=](auto f) {
        const std::vector<double> all = f(predictions, targets, 3, 5);
        return std::vector<double>(all.empty() ? all.end() : all.begin() + 1, all.end());
    };
    forgiving.when("the slopes of forgiving(predictions, targets, 3, 5)", gradient)
        .is_the_gradient_of(
            [=](const std::vector<double>& p) {
                double sum = 0;
                for (std::size_t i = 0; i < p.size(); ++i) {
                    const double size = std::abs(p[i] - targets[i]);
                    sum += size <= 1 ? size * size : 2 * size - 1;
                }
                return sum / 3;
            },
            predictions);
}
