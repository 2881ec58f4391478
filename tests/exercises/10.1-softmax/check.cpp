// section: From votes to shares
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> softmax(std::span<const double> Z, std::size_t N, std::size_t K);
}

/// The shares of N rows of K votes, with a name for each.
auto shares(const std::vector<double>& Z, std::size_t N, std::size_t K) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t k = 0; k < K; ++k)
            names.push_back("row " + std::to_string(i) + ", class " + std::to_string(k));
    return exercise::function<decltype(answer::softmax)>("softmax", names)(Z, N, K);
}

const double log_2 = std::log(2.0), log_3 = std::log(3.0), log_6 = std::log(6.0);

TEST_CASE("The two rows of the text") {
    shares({0, 0, 0, log_3}, 2, 2).gives({0.5, 0.5, 0.25, 0.75});
}

// In a square table rows and columns are easily taken for each other, so a single row comes first.
TEST_CASE("The three candidates of the chapter") {
    shares({2, 1, -1}, 1, 3)
        .gives({0.70538451269824116, 0.25949646034241912, 0.035119026959339724});
}

// The exponentials are 1, 2, 3, 4; 1/2, 1, 2, 1/4; and 6, 1, 2, 1.
TEST_CASE("Three rows of four classes") {
    shares({0, log_2, log_3, 2 * log_2, -log_2, 0, log_2, -2 * log_2, log_6, 0, log_2, 0},
           3, 4)
        .gives({0.1, 0.2, 0.3, 0.4, 2.0 / 15, 4.0 / 15, 8.0 / 15, 1.0 / 15, 0.6, 0.1, 0.2,
                0.1});
}

TEST_CASE("Four rows of two classes") {
    shares({log_2, log_3, -3, -3, 0.5, -1.5, -log_3, 0}, 4, 2)
        .gives({0.4, 0.6, 0.5, 0.5, 0.88079707797788244, 0.11920292202211756, 0.25, 0.75});
}

TEST_CASE("Votes far above zero") {
    shares({1000, 1001, 1002}, 1, 3)
        .gives({0.090030573170380458, 0.24472847105479765, 0.66524095577482189});
}

TEST_CASE("Votes far below zero") {
    shares({-1000, -1001, -1002}, 1, 3)
        .gives({0.66524095577482189, 0.24472847105479765, 0.090030573170380458});
}

TEST_CASE("Votes far from each other") {
    shares({-1000, 1000, 0}, 1, 3).gives({0, 1, 0});
    shares({5000, -20000, 5000, 5001, 300, -3000}, 2, 3).gives({0.5, 0, 0.5, 1, 0, 0});
}

TEST_CASE("Rows far from each other") {
    shares({0, log_3, 1000, 1001, -2001, -2000}, 3, 2)
        .gives({0.25, 0.75, 0.2689414213699951, 0.73105857863000488, 0.2689414213699951,
                0.73105857863000488});
}

TEST_CASE("A single class") { shares({3, -2, 0, 0.5, -7}, 5, 1).gives({1, 1, 1, 1, 1}); }
