// section: A curve instead of a class
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> mean_squared_error(std::span<const double> predictions,
                                       std::span<const double> targets, std::size_t N,
                                       std::size_t m);
}

const exercise::function<decltype(answer::mean_squared_error)> mean_squared_error(
    "mean_squared_error");

TEST_CASE("The example of the text") {
    mean_squared_error({1, 2}, {0, 4}, 1, 2).gives({5, 2, -4});
}

// The differences are 1, -2, 0 and 2, -2, -0.5.
TEST_CASE("Two examples with three outputs") {
    mean_squared_error({1, 2, 0, 3, -1, 2}, {0, 4, 0, 1, 1, 2.5}, 2, 3)
        .gives({6.625, 1, -2, 0, 2, -2, -0.5});
}

TEST_CASE("A single number") {
    mean_squared_error({3}, {5}, 1, 1).gives({4, -4});
    mean_squared_error({0.25}, {-0.25}, 1, 1).gives({0.25, 1});
}

TEST_CASE("One example with five outputs") {
    mean_squared_error({1, 0, -1, 2, 0.5}, {0, 0, 1, 5, 0}, 1, 5)
        .gives({14.25, 2, 0, -4, -6, 1});
}

TEST_CASE("Four examples with one output") {
    mean_squared_error({1, 2, 3, 4}, {2, 0, 3, 1}, 4, 1).gives({3.5, -0.5, 1, 0, 1.5});
}

TEST_CASE("Nothing is off") {
    mean_squared_error({1, -2, 3, 0.5, 7, 0}, {1, -2, 3, 0.5, 7, 0}, 3, 2)
        .gives({0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("Three examples with five outputs compared with wiggling") {
    const std::vector<double> predictions = {1,   2,  -1, 0,   0.5, 3, -2, 4,
                                             0.1, -3, 2,  2.5, -1,  1, 0},
                              targets = {0, 2.5, 1, -1, 0.5, 2,  0,   1,
                                         1, -2,  5, 2,  -1,  -1, 0.25};
    const auto gradient = [=](auto f) {
        const std::vector<double> all = f(predictions, targets, 3, 5);
        return std::vector<double>(all.empty() ? all.end() : all.begin() + 1, all.end());
    };
    mean_squared_error
        .when("the slopes of mean_squared_error(predictions, targets, 3, 5)", gradient)
        .is_the_gradient_of(
            [=](const std::vector<double>& p) {
                double sum = 0;
                for (std::size_t i = 0; i < p.size(); ++i)
                    sum += (p[i] - targets[i]) * (p[i] - targets[i]);
                return sum / 3;
            },
            predictions);
}
