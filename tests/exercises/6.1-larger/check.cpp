// section: A bend
#include "check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace answer {
std::array<double, 13> larger();
}

const exercise::function<decltype(answer::larger)> larger("larger");

/// What the network says to pairs of numbers.
const auto votes = [](auto f) {
    const std::array<double, 13> p = f();
    const std::vector<std::pair<double, double>> pairs{
        {3, 5}, {-2, -7},   {5, 3},     {4, -1},      {-1, 4}, {-7, -2},
        {4, 4}, {100, -90}, {-64, -65}, {-2.5, -2.5}, {0.5, 0}};
    exercise::named_numbers table;
    for (const auto& [x1, x2] : pairs) {
        double vote = p[12];
        for (std::size_t h = 0; h < 3; ++h)
            vote += p[9 + h] * std::max(0.0, x1 * p[h] + x2 * p[3 + h] + p[6 + h]);
        table.rows.push_back("(" + exercise::show(x1) + ", " + exercise::show(x2) + ")");
        table.numbers.push_back(vote);
    }
    return table;
};

TEST_CASE("Pairs of numbers") {
    larger.when("what the network with larger() says", votes)
        .gives({5, -2, 5, 4, 4, -2, 4, 100, -64, -2.5, 0.5});
}
