// section: Something to beat
#include "check.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace answer {
std::array<double, 19> sheet();
}

const exercise::function<decltype(answer::sheet)> sheet("sheet");

using point = std::array<double, 2>;

double squared_distance(const point& a, const point& b) {
    return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
}

bool allowed(const std::array<point, 8>& points) {
    for (std::size_t i = 0; i < 8; ++i) {
        for (double x : points[i])
            if (!(x >= -10 && x <= 10)) return false;
        for (std::size_t j = 0; j < i; ++j)
            if (!(squared_distance(points[i], points[j]) >= 0.01 - 1e-12)) return false;
    }
    return true;
}

const auto counted = [](auto f) {
    const std::array<double, 19> p = f();
    std::array<point, 8> points;
    for (std::size_t i = 0; i < 8; ++i) points[i] = {p[2 * i], p[2 * i + 1]};
    const bool fits = allowed(points);
    exercise::named_numbers table{{"eight points as described: yes (1), no (0)"},
                                  {static_cast<double>(fits)}};
    if (!fits) {
        table.rows.insert(table.rows.end(), 2, "so nothing was counted");
        table.numbers.insert(table.numbers.end(), 2, 0);
        return table;
    }
    std::array<point, 2> means{};
    for (std::size_t i = 0; i < 8; ++i)
        for (std::size_t j = 0; j < 2; ++j) means[i / 4][j] += points[i][j] / 4;
    int line = 0, nearest = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const bool yes = i >= 4;
        const double vote = p[16] * points[i][0] + p[17] * points[i][1] + p[18];
        line += (vote >= 0) == yes;
        const bool nearer =
            squared_distance(points[i], means[1]) < squared_distance(points[i], means[0]);
        nearest += nearer == yes;
    }
    table.rows.push_back("the neuron gets " + std::to_string(line) +
                         " of 8 right: all (2), some (1), none (0)");
    table.numbers.push_back(line == 8 ? 2 : line > 0);
    table.rows.push_back("the nearest mean gets " + std::to_string(nearest) +
                         " of 8 right: two or fewer (2), three or four (1), more (0)");
    table.numbers.push_back(nearest <= 2 ? 2 : nearest <= 4);
    return table;
};

TEST_CASE("A line and two means") {
    sheet.when("the eight points of sheet()", counted).gives({1, 2, 2});
}
