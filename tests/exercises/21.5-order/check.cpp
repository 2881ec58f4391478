// section: Tokens and places
#include "check.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace answer {
double difference(const std::function<std::vector<double>(const std::vector<double>&)>& f,
                  std::span<const double> X, std::size_t C,
                  std::span<const std::size_t> order);
}

using table = std::vector<double>;

const exercise::function<decltype(answer::difference)> difference("difference");
using layer = exercise::named<table(const table&)>;

const layer second{"adds 10 to the second number", [](table X) {
                       X[1] += 10;
                       return X;
                   }};
const layer doubled{"doubles", [](table X) {
                        for (double& x : X) x *= 2;
                        return X;
                    }};
const layer second_row{"takes 10 from the second row of two", [](table X) {
                           X[2] -= 10;
                           X[3] -= 10;
                           return X;
                       }};
const layer first_number{"doubles the first number", [](table X) {
                             X[0] *= 2;
                             return X;
                         }};
const layer last_number{"triples the last number", [](table X) {
                            X.back() *= 3;
                            return X;
                        }};
const layer summed{"gives every row of two the sum of all rows", [](const table& X) {
                       table Y(X.size());
                       for (std::size_t i = 0; i < X.size(); ++i)
                           for (std::size_t j = i % 2; j < X.size(); j += 2) Y[i] += X[j];
                       return Y;
                   }};
const layer so_far{"adds up the rows of two so far", [](table X) {
                       for (std::size_t i = 2; i < X.size(); ++i) X[i] += X[i - 2];
                       return X;
                   }};

TEST_CASE("The layer of the text") { difference(second, {1, 2}, 1, {1, 0}).gives(10); }

TEST_CASE("Layers that see a bag") {
    difference(doubled, {1, 5, 2, 7, 3, 0}, 2, {2, 0, 1}).gives(0);
    difference(summed, {1, 5, 2, 7, 3, 0}, 2, {2, 0, 1}).gives(0);
}

TEST_CASE("A layer that knows the second row") {
    difference(second_row, {1, 5, 2, 7, 3, 0}, 2, {2, 0, 1}).gives(10);
}

TEST_CASE("The first number or the last") {
    difference(first_number, {1, 5, 2, 7, 3, 0}, 2, {2, 0, 1}).gives(3);
    difference(last_number, {1, 5, 2, 7, 3, 0}, 2, {2, 0, 1}).gives(14);
}

// The shuffled rows are (3, -1), (1, 5), (2, 7), their sums so far (3, -1), (4, 4), (6, 11). The
// sums of the old rows are (1, 5), (3, 12), (6, 11), shuffled (6, 11), (1, 5), (3, 12).

TEST_CASE("A layer that adds up") {
    difference(so_far, {1, 5, 2, 7, 3, -1}, 2, {2, 0, 1}).gives(12);
}

TEST_CASE("An order that changes nothing") {
    difference(so_far, {1, 5, 2, 7, 3, 0}, 2, {0, 1, 2}).gives(0);
}
