// section: What backward, zero_grad and detach do
#include "check.hpp"

#include <vector>

namespace answer {
std::vector<double> derivatives(double w, double s, double next, double r, double gamma);
}

const exercise::function<decltype(answer::derivatives)> derivatives("derivatives");

TEST_CASE("The two derivatives of the text") {
    derivatives(2, 1, 3, 1, 0.5).gives({-2, 1});
}

TEST_CASE("A smaller step") { derivatives(0.5, 2, 4, 3, 0.25).gives({-5, -2.5}); }

TEST_CASE("Nothing follows") { derivatives(3, 2, 0, 1, 0.9).gives({10, 10}); }

TEST_CASE("Nothing is discounted") { derivatives(-1, 4, 3, 2, 1).gives({-12, -3}); }
