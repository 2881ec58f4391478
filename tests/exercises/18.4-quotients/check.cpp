// section: Chapter 7 once more
#include "check.hpp"

#include <cmath>
#include <vector>

namespace answer {
std::vector<double> quotient(double a, double b);
std::vector<double> exponential(double a);
std::vector<double> logarithm(double a);
}

const exercise::function<decltype(answer::quotient)> quotient("quotient");
const exercise::function<decltype(answer::exponential)> exponential("exponential");
const exercise::function<decltype(answer::logarithm)> logarithm("logarithm");

TEST_CASE("The three of the text") {
    quotient(3, 4).gives({0.75, 0.25, -0.1875});
    exponential(0).gives({1, 1});
    logarithm(0.5).gives({-std::log(2.0), 2});
}

TEST_CASE("Quotients") {
    quotient(-6, 3).gives({-2, 1.0 / 3, 2.0 / 3});
    quotient(5, -2).gives({-2.5, -0.5, -1.25});
    quotient(0, 8).gives({0, 0.125, 0});
}

TEST_CASE("Exponentials") {
    exponential(1).gives({2.718281828459045, 2.718281828459045});
    exponential(-2).gives({0.1353352832366127, 0.1353352832366127});
}

TEST_CASE("Logarithms") {
    logarithm(1).gives({0, 1});
    logarithm(8).gives({2.0794415416798357, 0.125});
}
