// section: Error at the output
#include "check.hpp"

#include <cmath>

namespace answer {
double output_delta(double z, double y);
}

const exercise::function<decltype(answer::output_delta)> output_delta("output_delta");

TEST_CASE("The output of the text") { output_delta(0.3068, 1).gives(-0.10351887553098103); }

TEST_CASE("Undecided") { output_delta.over({{0, 1}, {0, 0}}).gives({-0.125, 0.125}); }

// At a vote of log 3 the opinion is 3/4, at -log 3 it is 1/4. The slope is 3/16 at both.
TEST_CASE("Three to one for and against") {
    const double z = std::log(3.0);
    output_delta.over({{z, 1}, {z, 0}, {-z, 1}, {-z, 0}})
        .gives({-0.046875, 0.140625, -0.140625, 0.046875});
}

TEST_CASE("Certain and wrong") {
    output_delta.over({{10, 0}, {-10, 1}})
        .gives({4.5393746862988423e-05, -4.5393746862988423e-05});
}

TEST_CASE("A target in between compared with wiggling") {
    const auto loss = [](const std::vector<double>& z) {
        return std::pow(1 / (1 + std::exp(-z[0])) - 0.3, 2) / 2;
    };
    output_delta(-0.4, 0.3).is_the_gradient_of(loss, {-0.4});
}

TEST_CASE("Exactly right") { output_delta(std::log(3.0), 0.75).gives(0); }
