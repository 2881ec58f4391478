// section: Exponentials and logarithms
#include "check.hpp"

#include <cmath>

namespace answer {
double log_of_product(double a, double b);
double log_of_power(double a, double n);
double bits(double a);
double log_of_sum(double a, double b);
}

const exercise::function<decltype(answer::log_of_product)> log_of_product("log_of_product");
const exercise::function<decltype(answer::log_of_power)> log_of_power("log_of_power");
const exercise::function<decltype(answer::bits)> bits("bits");
const exercise::function<decltype(answer::log_of_sum)> log_of_sum("log_of_sum");

const double log_2 = std::log(2.0), log_3 = std::log(3.0);

TEST_CASE("A product") {
    log_of_product.over({{-log_2, -2 * log_2}, {-1, -3}, {-0.5, -0.25}, {-2, 0}})
        .gives({-3 * log_2, -4, -0.75, -2});
}

TEST_CASE("A power") {
    log_of_power.over({{-log_2, 3}, {-1.5, 2}, {-0.25, 10}, {-4, 0.5}})
        .gives({-3 * log_2, -3, -2.5, -2});
}

TEST_CASE("Bits") {
    bits.over({{-log_2}, {-3 * log_2}, {0}, {-10 * log_2}}).gives({1, 3, 0, 10});
}

TEST_CASE("A sum") {
    log_of_sum
        .over({{-log_2, -2 * log_2},
               {-log_3, -log_3},
               {-3 * log_2, -log_2},
               {-log_2, -log_2}})
        .gives({log_3 - 2 * log_2, log_2 - log_3, std::log(0.625), 0});
}
