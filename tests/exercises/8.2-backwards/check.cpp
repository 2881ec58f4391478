// section: A row of parts
#include "check.hpp"

#include <cmath>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace answer {
double backward(std::span<const std::function<double(double)>> layers, double slope);
}

const exercise::function<decltype(answer::backward)> backward("backward");

using layer = exercise::named<double(double)>;

const layer twice = {"double", [](double s) { return 2 * s; }};
const layer triple = {"triple", [](double s) { return 3 * s; }};
const layer halve = {"halve", [](double s) { return s / 2; }};
const layer add_1 = {"add 1", [](double s) { return s + 1; }};
const layer subtract_5 = {"subtract 5", [](double s) { return s - 5; }};
const layer square = {"square", [](double s) { return s * s; }};

struct row {
    std::vector<layer> layers;
    double slope;
};

std::string text(const row& r) {
    std::string names;
    for (const layer& l : r.layers) names += (names.empty() ? "" : ", ") + l.name;
    return "backward({" + names + "}, " + exercise::show(r.slope) + ")";
}

/// The slopes that arrive in front of some rows of layers.
auto sent_through(const std::vector<row>& rows) {
    return backward.when("", [rows](auto f) {
        exercise::named_numbers table{{}, {}, false};
        for (const row& r : rows) {
            std::vector<std::function<double(double)>> layers;
            for (const layer& l : r.layers) layers.push_back(l.call);
            table.rows.push_back(text(r));
            exercise::note_call(table.rows.back());
            table.numbers.push_back(f(layers, r.slope));
        }
        return table;
    });
}

TEST_CASE("The two layers of the text and three others") {
    sent_through({{{twice, add_1}, 3}, {{twice, add_1, triple}, 2}}).gives({8, 14});
}

TEST_CASE("A single layer") {
    sent_through({{{triple}, 5}, {{add_1}, -0.5}}).gives({15, 0.5});
}

TEST_CASE("No layers at all") { sent_through({{{}, 7}, {{}, -0.25}}).gives({7, -0.25}); }

TEST_CASE("Five layers") {
    sent_through({{{add_1, square, halve, subtract_5, add_1}, 12},
                  {{subtract_5, triple, add_1, halve, square}, -4}})
        .gives({17, 22});
}

// The slope of a single number is only ever multiplied, so that here the order does not matter.
TEST_CASE("A network of three layers compared with wiggling") {
    const layer first = {"times 3", [](double s) { return 3 * s; }},
                second = {"times 1 - 0.6^2", [](double s) { return s * (1 - 0.6 * 0.6); }},
                third = {"times -2", [](double s) { return -2 * s; }};
    const double logit = std::atanh(0.6) / 3, output = -2 * 0.6;
    sent_through({{{first, second, third}, 2 * output}})
        .is_the_gradient_of(
            [](const std::vector<double>& z) {
                const double y = -2 * std::tanh(3 * z[0]);
                return y * y;
            },
            {logit});
}
