// section: Momentum
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> momentum(double w, std::span<const double> gradient, double rate,
                             double beta);
}

/// The weight after each step, with a name for each number.
auto path(double w, const std::vector<double>& gradient, double rate, double beta) {
    std::vector<std::string> names;
    for (std::size_t s = 1; s <= gradient.size(); ++s)
        names.push_back("after step " + std::to_string(s));
    return exercise::function<decltype(answer::momentum)>("momentum", names)(w, gradient,
                                                                             rate, beta);
}

TEST_CASE("The two steps of the text") { path(1, {1, 1}, 0.1, 0.9).gives({0.9, 0.71}); }

// The velocities are 3, 1.25, 4.9375, 3.703125, -3.22265625 and -0.4169921875. This comes before
// the text's example, in which several mistakes look alike.
TEST_CASE("Slopes of both signs") {
    path(2, {3, -1, 4, 0, -6, 2}, 0.5, 0.75)
        .gives({0.5, -0.125, -2.59375, -4.4453125, -2.833984375, -2.62548828125});
}

TEST_CASE("The three steps of the table") {
    path(1, {1, 1, -2}, 0.1, 0.9).gives({0.9, 0.71, 0.739});
}

// The velocities are 1, 1.9, 2.71 and 3.439.
TEST_CASE("A slope that is always 1") {
    path(0, {1, 1, 1, 1}, 1, 0.9).gives({-1, -2.9, -5.61, -9.049});
}

// The velocities are 1, -0.1, 0.91 and -0.181.
TEST_CASE("Slopes that cancel") {
    path(0, {1, -1, 1, -1}, 1, 0.9).gives({-1, -0.9, -1.81, -1.629});
}

TEST_CASE("A ball that rolls on over level ground") {
    path(-3, {-8, 0, 0, 0}, 0.25, 0.5).gives({-1, 0, 0.5, 0.75});
}

TEST_CASE("A beta of zero") { path(1, {2, -4, 6}, 0.25, 0).gives({0.5, 1.5, 0}); }

TEST_CASE("A rate of zero") { path(-1.5, {2, -4}, 0, 0.9).gives({-1.5, -1.5}); }

TEST_CASE("A single slope") { path(0.5, {-3}, 0.5, 0.9).gives({2}); }

TEST_CASE("No slopes") { path(7, {}, 0.1, 0.9).gives({}); }
