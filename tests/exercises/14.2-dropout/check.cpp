// section: Nobody is indispensable
#include "check.hpp"

#include <span>
#include <vector>

namespace answer {
std::vector<double> forward(std::span<const double> a, std::span<const double> chance,
                            double rate);
std::vector<double> backward(std::span<const double> gradient,
                             std::span<const double> chance, double rate);
std::vector<double> predict(std::span<const double> a, double rate);
}

const exercise::function<decltype(answer::forward)> forward("forward");
const exercise::function<decltype(answer::backward)> backward("backward");
const exercise::function<decltype(answer::predict)> predict("predict");

TEST_CASE("The four outputs of the text") {
    forward({2, 4, 6, 8}, {0.7, 0.1, 0.4, 0.9}, 0.5).gives({4, 0, 0, 16});
}

TEST_CASE("A quarter is dropped") {
    forward({3, -1.5, 6, 0.75, -9}, {0.3, 0.8, 0.1, 0.9, 0.26}, 0.25)
        .gives({4, -2, 0, 1, -12});
}

TEST_CASE("A chance that equals the rate keeps the output") {
    forward({1, 2, -3, 5}, {0.75, 0, 0.8, 0.7}, 0.75).gives({4, 0, -12, 0});
}

TEST_CASE("Nothing is dropped at a rate of zero") {
    forward({1, -2, 3}, {0, 0.5, 0.9}, 0).gives({1, -2, 3});
    backward({4, 5, -6}, {0, 0.5, 0.9}, 0).gives({4, 5, -6});
}

TEST_CASE("The gradient goes the way of the outputs") {
    backward({1, -1, 0.5, 3}, {0.7, 0.1, 0.4, 0.9}, 0.5).gives({2, 0, 0, 6});
    backward({3, -1.5, 6, 0.75, -9}, {0.3, 0.8, 0.1, 0.9, 0.26}, 0.25)
        .gives({4, -2, 0, 1, -12});
}

TEST_CASE("The answer is left as it is") {
    predict({2, -4, 6, 8}, 0.5).gives({2, -4, 6, 8});
    predict({3, 1, -5}, 0.25).gives({3, 1, -5});
}
