// section: How wrong is a line?
#include "check.hpp"

#include <span>
#include <stdexcept>

namespace answer {
double mean_squared_error(std::span<const double> predictions,
                          std::span<const double> targets);
}

const exercise::function<decltype(answer::mean_squared_error)> mse("mean_squared_error");

TEST_CASE("The two evenings of the chapter") { mse({120, 95}, {130, 88}).gives(74.5); }

TEST_CASE("The same evenings counted twice") {
    mse({120, 95, 120, 95}, {130, 88, 130, 88}).gives(74.5);
}

TEST_CASE("Errors of opposite sign") { mse({3, -3, 1}, {0, 0, 1}).gives(6); }

TEST_CASE("A line without errors") { mse({1, 2, 3}, {1, 2, 3}).gives(0); }

TEST_CASE("Different lengths are refused") {
    mse({1, 2}, {1, 2, 3}).throws<std::invalid_argument>();
    mse({1, 2, 3}, {1, 2}).throws<std::invalid_argument>();
    mse({}, {1}).throws<std::invalid_argument>();
}

TEST_CASE("No entries at all are refused") { mse({}, {}).throws<std::invalid_argument>(); }
