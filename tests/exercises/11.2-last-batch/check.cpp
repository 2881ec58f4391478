// section: One walk through the pictures
#include "check.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace answer {
std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size);
}

const exercise::function<decltype(answer::batches)> batches("batches");

std::string call(std::size_t n, std::size_t size) {
    return "batches(" + exercise::show(n) + ", " + exercise::show(size) + ")";
}

std::string text(const std::pair<std::size_t, std::size_t>& batch) {
    return "(" + exercise::show(batch.first) + ", " + exercise::show(batch.second) + ")";
}

/// All batches: (0, 3), (3, 3), (6, 1).
auto cut(std::size_t n, std::size_t size) {
    return batches.when(call(n, size), [=](auto f) {
        std::string all;
        for (const auto& batch : f(n, size)) all += (all.empty() ? "" : ", ") + text(batch);
        return all.empty() ? std::string("no batches") : all;
    });
}

/// How many batches there are, the first and the last one, and how many examples they have.
auto cut_many(std::size_t n, std::size_t size) {
    return batches.when(call(n, size), [=](auto f) {
        exercise::named_numbers table;
        const auto line = [&](const std::string& name, std::size_t number) {
            table.rows.push_back(name);
            table.numbers.push_back(static_cast<double>(number));
        };
        const auto all = f(n, size);
        std::size_t examples = 0;
        for (const auto& batch : all) examples += batch.second;
        line("batches", all.size());
        if (!all.empty()) {
            line("start of the last", all.back().first);
            line("count of the last", all.back().second);
        }
        line("examples in all", examples);
        return table;
    });
}

TEST_CASE("Seven by threes as in the text") { cut(7, 3).gives("(0, 3), (3, 3), (6, 1)"); }

TEST_CASE("Everything divides evenly") {
    cut(12, 4).gives("(0, 4), (4, 4), (8, 4)");
    cut(5, 5).gives("(0, 5)");
}

TEST_CASE("Other remainders") {
    cut(17, 5).gives("(0, 5), (5, 5), (10, 5), (15, 2)");
    cut(11, 6).gives("(0, 6), (6, 5)");
}

TEST_CASE("Batches of one") { cut(4, 1).gives("(0, 1), (1, 1), (2, 1), (3, 1)"); }

TEST_CASE("One batch for all") {
    cut(3, 10).gives("(0, 3)");
    cut(1, 2).gives("(0, 1)");
}

TEST_CASE("No examples") { cut(0, 4).gives("no batches"); }

TEST_CASE("The training pictures by 64") {
    cut_many(50000, 64).gives({782, 49984, 16, 50000});
}
