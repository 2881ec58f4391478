// section: How many points are enough
#include "check.hpp"

#include <span>

namespace answer {
int step_neuron(std::span<const double> weights, double bias,
                std::span<const double> inputs);
}

const exercise::function<decltype(answer::step_neuron)> step_neuron("step_neuron");

TEST_CASE("A vote of exactly zero") { step_neuron({1, 1}, -11, {6, 5}).gives(1); }

TEST_CASE("A neuron that computes NAND") {
    step_neuron
        .over({{{-2, -2}, 2.5, {0, 0}},
               {{-2, -2}, 2.5, {0, 1}},
               {{-2, -2}, 2.5, {1, 0}},
               {{-2, -2}, 2.5, {1, 1}}})
        .gives({1, 1, 1, 0});
}

TEST_CASE("The exam neuron and its students") {
    const auto verdicts = [](auto neuron) {
        exercise::named_numbers table{
            {"Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hana"}, {}};
        const std::vector<std::vector<double>> students = {{8, 7},  {3, 9}, {4, 2}, {6, 5},
                                                           {10, 1}, {2, 5}, {7, 4}, {5, 3}};
        for (const auto& hours : students)
            table.numbers.push_back(neuron(std::vector<double>{1, 2}, -14, hours));
        return table;
    };
    step_neuron.when("step_neuron({1, 2}, -14, {slept, studied})", verdicts)
        .gives({1, 1, 0, 1, 0, 0, 1, 0});
}

TEST_CASE("A vote just below zero") { step_neuron({1}, -1, {0.999}).gives(0); }

TEST_CASE("No inputs at all") {
    step_neuron({}, 0.5, {}).gives(1);
    step_neuron({}, -0.5, {}).gives(0);
}
