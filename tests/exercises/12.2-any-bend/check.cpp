// section: How loud?
#include "check.hpp"
#include "support/dice.hpp"

#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <vector>

namespace answer {
double deviation(std::size_t inputs, const std::function<double(double)>& bend,
                 std::span<const double> votes);
}

const exercise::function<decltype(answer::deviation)> deviation("deviation");

using bent = exercise::named<double(double)>;

const bent relu{"ReLU", [](double z) { return z > 0 ? z : 0; }};
const bent none{"no bend", [](double z) { return z; }};
const bent squash{"tanh", [](double z) { return std::tanh(z); }};
const bent leaky{"z, or z/100 below 0", [](double z) { return z > 0 ? z : z / 100; }};
const bent half{"z, or z/2 below 0", [](double z) { return z > 0 ? z : z / 2; }};
const bent sigmoid{"sigmoid", [](double z) { return 1 / (1 + std::exp(-z)); }};
const bent size{"|z|", [](double z) { return std::abs(z); }};
const bent step{"1, or 0 below 0", [](double z) { return z >= 0 ? 1 : 0; }};
const bent twice{"2z", [](double z) { return 2 * z; }};
const bent square{"z squared", [](double z) { return z * z; }};

const std::vector<double> votes{-2, -1, -0.5, 0, 0.5, 1, 2, 0.25};

TEST_CASE("The votes of the text") { deviation(8, relu, {-1, 1}).gives(0.5); }

TEST_CASE("No bend at all") {
    deviation.over({{100, none, {-1, 1}}, {4, none, {1, -1, 1, -1, -1, 1}}})
        .gives({0.1, 0.5});
}

TEST_CASE("Eight votes") {
    deviation.over({{64, squash, votes}, {10, leaky, votes}})
        .gives({0.18882478579905168, 0.38803782689801125});
}

TEST_CASE("Half a slope on the left") {
    deviation.over({{8, half, {-1, 1}}, {5, half, {-1.5, 0.5, 1, -0.25}}})
        .gives({0.44721359549995793, 0.66151858447577849});
}

TEST_CASE("Bends that are never negative") {
    deviation
        .over({{64, sigmoid, votes},
               {16, size, {-1, 1}},
               {9, step, {-1.5, 0.5, -0.25, 1, 2}}})
        .gives({0.22392841271625635, 0.25, 0.43033148291193518});
}

TEST_CASE("Bends that make louder") {
    deviation.over({{25, twice, {-1, 1}}, {2, square, {-1, 0.5, 1.5}}})
        .gives({0.1, 0.49487165930539351});
}

TEST_CASE("A single input") {
    deviation(1, squash, {-1.5, -0.5, 0.5, 1.5}).gives(1.3915451117557638);
}

TEST_CASE("A single vote") { deviation(4, relu, {2}).gives(0.25); }

/// By how much thirty layers of 100 neurons, whose weights have this deviation, multiply the size of
/// the votes.
double gain(double weights, double (*bend)(double)) {
    exercise::dice d;
    std::vector<double> signal(100);
    for (double& z : signal) z = d.normal();
    const auto loudness = [](const std::vector<double>& all) {
        return std::sqrt(std::inner_product(all.begin(), all.end(), all.begin(), 0.0));
    };
    const double before = loudness(signal);
    for (int layer = 0; layer < 30; ++layer) {
        std::vector<double> next(100);
        for (double z : signal)
            for (double& sum : next) sum += bend(z) * weights * d.normal();
        signal = next;
    }
    return loudness(signal) / before;
}

const auto thirty_layers = [](auto f) {
    exercise::dice d;
    std::vector<double> many(10000);
    for (double& z : many) z = d.normal();
    exercise::named_numbers table;
    const auto run = [&](const std::string& name, double (*bend)(double)) {
        const double louder = gain(f(100, bend, many), bend);
        table.rows.push_back(name + ": " + exercise::rounded(louder, 2) +
                             " times as loud after thirty layers");
        table.numbers.push_back(louder < 0.1 ? 0 : louder <= 10 ? 1 : 2);
    };
    run("ReLU", [](double z) { return z > 0 ? z : 0; });
    run("|z|", [](double z) { return std::abs(z); });
    run("half on the left", [](double z) { return z > 0 ? z : z / 2; });
    return table;
};

TEST_CASE("Thirty layers") {
    deviation
        .when("thirty layers of 100 neurons that begin so: from a tenth to ten times as "
              "loud (1), "
              "softer (0), louder (2)",
              thirty_layers)
        .gives({1, 1, 1});
}
