// section: The model is not the training
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace answer {
std::vector<double> train(int steps, const std::function<double(double)>& gradient,
                          std::vector<double>& kept);
}

const exercise::function<decltype(answer::train)> train("train");

double valley(double w) { return 2 * w; }
double one(double) { return 1; }
double waves(double w) { return std::sin(5 * w) + w / 2; }

/// What a right answer returns, step by step and in one go.
std::vector<double> path(int steps, double (*gradient)(double)) {
    std::vector<double> all;
    double w = 1, v = 0;
    for (int t = 1; t <= steps; ++t) {
        v = 0.9 * v + gradient(w);
        w -= 0.1 * v / t;
        all.push_back(w);
    }
    return all;
}

/// The weights after each step, in calls of so many steps each.
auto in_parts(const std::vector<int>& parts, double (*gradient)(double),
              const std::string& name) {
    std::string text = "train, in calls of ";
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i ? ", " : "") + std::to_string(parts[i]);
    return train.when(text + " steps, where gradient(w) is " + name, [=](auto f) {
        std::vector<double> kept, all;
        for (int steps : parts)
            for (double w : f(steps, gradient, kept)) all.push_back(w);
        return all;
    });
}

TEST_CASE("The three weights of the text") {
    in_parts({3}, one, "1").gives({0.9, 0.805, 0.805 - 0.271 / 3});
}

TEST_CASE("All in one call") {
    in_parts({8}, valley, "2 w").gives(path(8, valley));
    in_parts({6}, waves, "sin(5 w) + w / 2").gives(path(6, waves));
}

TEST_CASE("In several calls") {
    in_parts({1, 1, 1}, one, "1").gives(path(3, one));
    in_parts({3, 4}, valley, "2 w").gives(path(7, valley));
    in_parts({1, 2, 3, 4}, waves, "sin(5 w) + w / 2").gives(path(10, waves));
}

TEST_CASE("No steps in between") {
    in_parts({0, 3, 0, 3}, valley, "2 w").gives(path(6, valley));
}

TEST_CASE("Two trainings that take turns") {
    train
        .when("train, 3 and 3 steps for one kept, where gradient(w) is 2 w, and 3 for "
              "another "
              "in between, where it is 1",
              [](auto f) {
                  std::vector<double> kept, other, all;
                  for (double w : f(3, valley, kept)) all.push_back(w);
                  f(3, one, other);
                  for (double w : f(3, valley, kept)) all.push_back(w);
                  return all;
              })
        .gives(path(6, valley));
}

TEST_CASE("Going on twice from a copy") {
    train
        .when("the last 3 of 3 and 3 steps, where gradient(w) is 2 w, gone on with for the "
              "second time from a copy of kept",
              [](auto f) {
                  std::vector<double> kept;
                  f(3, valley, kept);
                  std::vector<double> copy = kept;
                  f(3, valley, kept);
                  return f(3, valley, copy);
              })
        .gives({path(6, valley)[3], path(6, valley)[4], path(6, valley)[5]});
}
