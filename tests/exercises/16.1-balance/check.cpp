// section: The middle is not where it says
#include "check.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<int> shift(std::span<const double> ink, std::size_t width);
}

const exercise::function<decltype(answer::shift)> shift("shift");

using ink = std::vector<double>;

/// Some spots of ink on white paper: column, row and how much.
struct spot {
    std::size_t x, y;
    double much;
};
struct page {
    std::size_t width, height;
    std::vector<spot> spots;
};

/// Where pages have to be moved, to the right and down.
auto moved(const std::vector<page>& pages) {
    return shift.when("", [pages](auto f) {
        exercise::named_numbers table{{}, {}, true};
        for (const page& p : pages) {
            ink all(p.width * p.height);
            std::string text = std::to_string(p.width) + " x " + std::to_string(p.height);
            for (const spot& s : p.spots) {
                all[s.y * p.width + s.x] = s.much;
                text += ", " + exercise::show(s.much) + " at " + std::to_string(s.x) + ";" +
                        std::to_string(s.y);
            }
            exercise::note_call("shift of a page of " + text);
            const std::vector<int> found = f(all, p.width);
            for (std::size_t k = 0; k < 2; ++k) {
                table.rows.push_back(text + (k ? ": down" : ": right"));
                table.numbers.push_back(k < found.size() ? found[k] : 1e9);
            }
        }
        return table;
    });
}

TEST_CASE("The page of the text and three others") {
    moved({{5, 3, {{0, 0, 1}, {1, 0, 1}}},
           {5, 5, {{1, 4, 1}}},
           {28, 28, {{3, 9, 0.5}, {4, 9, 0.5}, {5, 9, 0.5}}},
           {9, 7, {{8, 0, 1}, {8, 1, 1}, {8, 2, 1}}}})
        .gives({2, 1, 1, -2, 10, 5, -4, 2});
}

TEST_CASE("Ink that is not all equal") {
    moved({{9, 9, {{0, 0, 0.1}, {4, 6, 0.9}}},
           {9, 9, {{2, 8, 1}, {6, 0, 0.25}}},
           {28, 28, {{2, 2, 0.75}, {18, 22, 0.25}}}})
        .gives({0, -1, 1, -2, 8, 7});
}

TEST_CASE("Even sides") {
    moved({{4, 4, {{1, 1, 1}}},
           {28, 28, {{14, 14, 1}}},
           {6, 4, {{3, 2, 0.5}}},
           {10, 8, {{0, 0, 1}}},
           {10, 8, {{9, 7, 1}}}})
        .gives({1, 1, 0, 0, 0, 0, 5, 4, -4, -3});
}

TEST_CASE("The nearest pixel") {
    moved({{9, 9, {{3, 3, 0.6}, {4, 4, 0.4}}},
           {9, 9, {{5, 5, 0.6}, {4, 4, 0.4}}},
           {9, 9, {{4, 4, 0.7}, {5, 3, 0.3}}},
           {9, 9, {{4, 4, 0.3}, {3, 5, 0.7}}}})
        .gives({1, 1, -1, -1, 0, 0, 1, -1});
}

TEST_CASE("No ink") {
    moved({{3, 3, {}}, {4, 6, {}}, {1, 1, {}}}).gives({0, 0, 0, 0, 0, 0});
}
