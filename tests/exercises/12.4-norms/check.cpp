// section: Too loud
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> gradient_norms(std::span<const std::vector<double>> tables);
}

/// The lengths of the slopes in these tables, with a name for each.
auto norms(const std::vector<std::vector<double>>& tables) {
    std::vector<std::string> names;
    std::string shown;
    for (const std::vector<double>& table : tables) {
        names.push_back("table " + std::to_string(names.size()));
        shown += (shown.empty() ? "" : ", ") + exercise::show(table);
    }
    names.push_back("all together");
    const exercise::function<decltype(answer::gradient_norms)> gradient_norms(
        "gradient_norms", names);
    return gradient_norms.when("gradient_norms({" + shown + "})",
                               [=](auto f) { return f(tables); });
}

TEST_CASE("The tables of the text") { norms({{3, 4}, {12}}).gives({5, 12, 13}); }

TEST_CASE("Three tables") {
    norms({{-4}, {4, 0, -8, 8}, {1, -2, 2}}).gives({4, 12, 3, 13});
}

TEST_CASE("A single table") {
    norms({{2, -3, 6}}).gives({7, 7});
    norms({{-0.25}}).gives({0.25, 0.25});
}

TEST_CASE("Two tables of one slope each") { norms({{3}, {-4}}).gives({3, 4, 5}); }

TEST_CASE("Five tables of different sizes") {
    norms({{0.5, -0.5, 0.5, -0.5}, {7, -1, 5, 5}, {-1, 1}, {2}, {0, -3, 1, 2, -1, 1}})
        .gives({1, 10, std::sqrt(2.0), 2, 4, std::sqrt(123.0)});
}

TEST_CASE("Tables of zeros") {
    norms({{0, 0, 0}, {-6, 8}, {0}}).gives({0, 10, 0, 10});
    norms({{0, 0}, {0}}).gives({0, 0, 0});
}
