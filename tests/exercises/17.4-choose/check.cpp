// section: The best of many equals
#include "check.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace answer {
double report(int epochs, const std::function<double(int)>& validation,
              const std::function<double(int)>& test);
}

const exercise::function<decltype(answer::report)> report("report");

using list = std::vector<double>;

/// What is reported if these are the results after each epoch, and how often each set was opened.
auto reported(const list& validation, const list& test) {
    const auto work = [=](auto f) {
        int chosen = 0, opened = 0;
        const double result = f(
            static_cast<int>(validation.size()),
            [&](int epoch) {
                ++chosen;
                return validation.at(static_cast<std::size_t>(epoch));
            },
            [&](int epoch) {
                ++opened;
                return test.at(static_cast<std::size_t>(epoch));
            });
        const bool all = chosen >= static_cast<int>(validation.size());
        return exercise::named_numbers{
            {"result", "validation of each epoch asked for",
             "times the test set was opened"},
            {result, all ? 1.0 : 0.0, static_cast<double>(opened)}};
    };
    const auto text = [](const list& l) {
        std::string all;
        for (const double v : l) all += (all.empty() ? "" : ", ") + exercise::show(v);
        return "{" + all + "}";
    };
    return report.when("validation " + text(validation) + ", test " + text(test), work);
}

TEST_CASE("The three epochs of the text") {
    reported({80, 90, 85}, {82, 86, 88}).gives({86, 1, 1});
}

TEST_CASE("The best comes first") {
    reported({88.5, 88.25, 88.125, 88}, {87.5, 87.75, 88.25, 88.125}).gives({87.5, 1, 1});
}

TEST_CASE("The best comes last") {
    reported({81, 82, 83, 84}, {80.5, 83.5, 81.5, 82.5}).gives({82.5, 1, 1});
}

TEST_CASE("Of equal epochs the first") {
    reported({70, 75, 72, 75, 75}, {69, 71, 73, 74, 70}).gives({71, 1, 1});
}

TEST_CASE("A single epoch") { reported({60}, {59}).gives({59, 1, 1}); }
