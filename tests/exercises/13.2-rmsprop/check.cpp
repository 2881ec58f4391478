// section: A rate for each
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> rmsprop(double w, std::span<const double> gradient, double rate,
                            double beta);
}

/// The weight after each step, with a name for each number.
auto path(double w, const std::vector<double>& gradient, double rate, double beta) {
    std::vector<std::string> names;
    for (std::size_t s = 1; s <= gradient.size(); ++s)
        names.push_back("after step " + std::to_string(s));
    return exercise::function<decltype(answer::rmsprop)>("rmsprop", names)(w, gradient,
                                                                           rate, beta);
}

TEST_CASE("The step of the text") { path(1, {1}, 0.1, 0.9).gives({0.6837722439831617}); }

// The slopes are small enough for epsilon to show, wherever it stands.
TEST_CASE("Slopes of both signs") {
    path(0.2, {0.03, -0.01, 0.05, 0.02, -0.06}, 0.25, 0.75)
        .gives({-0.2999996666668889, -0.12039449367227933, -0.5707716805115775,
                -0.7628330762433271, -0.36312453079807855});
}

TEST_CASE("The three steps of the table") {
    path(1, {1, 1, -2}, 0.1, 0.9)
        .gives({0.6837722439831617, 0.45435651537575766, 0.7190309144974749});
}

TEST_CASE("A slope that never changes") {
    path(2, {-0.5, -0.5, -0.5, -0.5, -0.5, -0.5}, 0.25, 0.5)
        .gives({2.353553380593274, 2.6422285085214203, 2.909489744719559,
                3.1676886291333872, 3.421688877972478, 3.6736651882325977});
}

TEST_CASE("Very small slopes") {
    path(1, {2e-8, -5e-8, 1e-8}, 0.5, 0.75)
        .gives({0.5, 1.1857297129435795, 1.0362621707311668});
}

TEST_CASE("Large slopes") {
    path(-1, {3e6, -8e5, -2e6}, 0.01, 0.9)
        .gives({-1.0316227766016834, -1.0230655256048724, -1.0047053080203168});
}

TEST_CASE("A slope of zero at the beginning") {
    path(3, {0, 0, 3, -1}, 0.5, 0.75).gives({3, 3, 2.0000000066666663, 2.359210608139571});
}

TEST_CASE("A slope of zero in between") {
    path(-2, {4, 0, 0, -3}, 0.25, 0.5)
        .gives({-2.353553389343274, -2.353553389343274, -2.353553389343274,
                -2.0337523161734947});
}

TEST_CASE("Nothing but zeros") { path(1.5, {0, 0, 0}, 0.1, 0.9).gives({1.5, 1.5, 1.5}); }

TEST_CASE("A beta of zero") {
    path(1, {2, -4, 0.5}, 0.25, 0).gives({0.75000000125, 1.000000000625, 0.750000005625});
}

TEST_CASE("No slopes") { path(7, {}, 0.1, 0.9).gives({}); }
