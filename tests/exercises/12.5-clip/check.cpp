// section: Too loud
#include "check.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace answer {
std::vector<std::vector<double>> clip_by_norm(std::vector<std::vector<double>> tables,
                                              double limit);
}

const exercise::function<decltype(answer::clip_by_norm)> clip_by_norm("clip_by_norm");

using table_list = std::vector<std::vector<double>>;

/// The call with these tables and this limit, as it is written.
std::string call(const table_list& tables, double limit) {
    std::string shown;
    for (const std::vector<double>& table : tables)
        shown += (shown.empty() ? "" : ", ") + exercise::show(table);
    return "clip_by_norm({" + shown + "}, " + exercise::show(limit) + ")";
}

/// All slopes of the tables, with a name for each.
exercise::named_numbers slopes_of(const table_list& tables) {
    exercise::named_numbers all{{}, {}, false};
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t i = 0; i < tables[t].size(); ++i) {
            all.rows.push_back("table " + std::to_string(t) + ", slope " +
                               std::to_string(i));
            all.numbers.push_back(tables[t][i]);
        }
    return all;
}

/// The slopes that come back.
auto clipped(const table_list& tables, double limit) {
    return clip_by_norm.when(call(tables, limit),
                             [=](auto f) { return slopes_of(f(tables, limit)); });
}

/// The slopes must come back as they are, to the last bit.
void stays(const table_list& tables, double limit) {
    clipped(tables, limit).gives(slopes_of(tables).numbers, {0, 0});
}

TEST_CASE("The tables of the text") { clipped({{3, 4}, {12}}, 6.5).gives({1.5, 2, 6}); }

// The lengths are 4, 12 and 3, and together 13.
TEST_CASE("Three tables") {
    clipped({{-4}, {4, 0, -8, 8}, {1, -2, 2}}, 2.6)
        .gives({-0.8, 0.8, 0, -1.6, 1.6, 0.2, -0.4, 0.4});
}

TEST_CASE("A single table") { clipped({{6, -8}}, 2.5).gives({1.5, -2}); }

TEST_CASE("Far too long") { clipped({{3e6}, {-4e6, 0}}, 1).gives({0.6, -0.8, 0}); }

// The lengths are 3, 6 and 2, and together 7.
TEST_CASE("Each table by itself is short enough") {
    clipped({{2, -1, 2}, {-6}, {0, 2}}, 6.3).gives({1.8, -0.9, 1.8, -5.4, 0, 1.8});
}

TEST_CASE("Short enough") {
    stays({{1}, {-2, 2}}, 10);
    stays({{-3}, {4}, {0, 0}}, 5.5);
    stays({{1, -2}, {2}}, 4);
}

TEST_CASE("Exactly as long as the limit") { stays({{3, 4}, {-12}}, 13); }

TEST_CASE("Shorter than 1") {
    clipped({{0.3, 0}, {-0.4}}, 0.4).gives({0.24, 0, -0.32});
    stays({{0.3, 0}, {-0.4}}, 0.6);
}

TEST_CASE("Tables of zeros") { stays({{0, 0, 0}, {0}}, 0.5); }

TEST_CASE("The tables keep their sizes") {
    const auto sizes = [](const table_list& tables, double limit) {
        return clip_by_norm.when(
            "the sizes of the tables of " + call(tables, limit), [=](auto f) {
                std::vector<std::size_t> all;
                for (const std::vector<double>& table : f(tables, limit))
                    all.push_back(table.size());
                return all;
            });
    };
    sizes({{3, 4}, {12}}, 6.5).gives({2, 1});
    sizes({{1}, {-2, 2, 0}, {0, 0}}, 10).gives({1, 3, 2});
}

TEST_CASE("Short enough and not a bit is changed") {
    stays({{0.1, -0.7}, {0.3, 0.9, -0.2}}, 100);
    stays({{0.7}, {1.1, -1.3}, {-0.1, 0.6, 1.9}}, 3);
}
