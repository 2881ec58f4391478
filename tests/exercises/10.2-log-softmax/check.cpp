// section: What a mistake costs
#include "check.hpp"

#include <cmath>
#include <span>
#include <vector>

namespace answer {
std::vector<double> log_softmax(std::span<const double> z);
}

const exercise::function<decltype(answer::log_softmax)> log_softmax("log_softmax");

const double log_2 = std::log(2.0), log_3 = std::log(3.0);

TEST_CASE("The votes of the text") {
    log_softmax({0, 0}).gives({-log_2, -log_2});
    log_softmax({0, -800}).gives({0, -800});
}

TEST_CASE("The three candidates of the chapter") {
    log_softmax({2, 1, -1})
        .gives({-0.34901221676818639, -1.3490122167681864, -3.3490122167681864});
}

// The exponentials are 1, 2, 3, 4, and 1/2, 2, 1, 3/2, 3.
TEST_CASE("Shares that are known") {
    log_softmax({0, log_2, log_3, 2 * log_2})
        .gives({std::log(0.1), std::log(0.2), std::log(0.3), std::log(0.4)});
    log_softmax({-log_2, log_2, 0, log_3 - log_2, log_3})
        .gives({std::log(0.0625), std::log(0.25), std::log(0.125), std::log(0.1875),
                std::log(0.375)});
}

TEST_CASE("All votes below zero") {
    log_softmax({-3, -3.5, -1, -2})
        .gives({-2.4607734891568512, -2.9607734891568512, -0.46077348915685116,
                -1.4607734891568512});
}

TEST_CASE("Votes far above zero") {
    log_softmax({1000, 1001, 1002})
        .gives({-2.4076059644443803, -1.4076059644443803, -0.4076059644443803});
}

TEST_CASE("Votes far below zero") {
    log_softmax({-1000, -1001, -1002})
        .gives({-0.4076059644443803, -1.4076059644443803, -2.4076059644443803});
}

TEST_CASE("A share of a billionth of a billionth") {
    log_softmax({0, -41.5}).gives({0, -41.5});
}

TEST_CASE("Shares that underflow") {
    log_softmax({-3, 900, 0.5, -2000}).gives({-903, 0, -899.5, -2900});
    log_softmax({-1000, 20000, -1e300}).gives({-21000, 0, -1e300});
}

TEST_CASE("A single vote") {
    log_softmax({3}).gives({0});
    log_softmax({-1000}).gives({0});
}
