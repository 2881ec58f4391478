// The book against PyTorch: reads what PyTorch came to (tests/reference/*.json, or the folder that
// the environment variable REFERENCE names), lets the book compute the same, and compares.
#include "reference.hpp"
#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace reference {
namespace {

using nlohmann::json;

struct book_case {
    std::string chapter, name;
    std::function<tables(const tables&)> compute;
};

std::vector<book_case>& book_cases() {
    static std::vector<book_case> all;
    return all;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file);
    woven::require(in.good(), "cannot read ", file.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// What PyTorch stored of each chapter, by the chapter's name.
std::map<std::string, json> stored_chapters() {
    const char* elsewhere = std::getenv("REFERENCE");
    std::map<std::string, json> chapters;
    for (const auto& entry :
         std::filesystem::directory_iterator(elsewhere ? elsewhere : REFERENCE_FOLDER))
        if (entry.path().extension() == ".json")
            chapters[entry.path().stem().string()] = json::parse(contents(entry.path()));
    return chapters;
}

matrix read_table(const json& rows) {
    matrix m(rows.size(), rows.empty() ? 0 : rows[0].size());
    for (std::size_t i = 0; i < m.rows(); ++i) {
        woven::require(rows[i].size() == m.columns(), "a table with rows of two lengths");
        for (std::size_t j = 0; j < m.columns(); ++j) m(i, j) = rows[i][j].get<double>();
    }
    return m;
}

tables read_tables(const json& all) {
    tables read;
    for (const auto& [name, rows] : all.items()) read[name] = read_table(rows);
    return read;
}

/// Where two tables differ by more than the tolerance (relative to numbers larger than 1), or "".
std::string table_difference(const std::string& name, const matrix& ours,
                             const matrix& theirs, double tolerance) {
    if (woven::shape(ours) != woven::shape(theirs))
        return woven::say(name, ": the book's is ", woven::shape(ours), ", PyTorch's ",
                          woven::shape(theirs));
    for (std::size_t i = 0; i < ours.rows(); ++i)
        for (std::size_t j = 0; j < ours.columns(); ++j) {
            const double a = ours(i, j), b = theirs(i, j);
            if (std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b))) continue;
            std::ostringstream text;
            text.precision(13);
            text << name << '(' << i << ", " << j << "): the book has " << a << ", PyTorch "
                 << b;
            return text.str();
        }
    return "";
}

/// The same for all tables: each must be on both sides.
std::string difference(const tables& ours, const tables& theirs, double tolerance) {
    for (const auto& [name, table] : theirs) {
        if (!ours.count(name)) return "the book does not compute " + name;
        const std::string found = table_difference(name, ours(name), table, tolerance);
        if (!found.empty()) return found;
    }
    for (const auto& [name, table] : ours)
        if (!theirs.count(name)) return "PyTorch does not compute " + name;
    return "";
}

/// The Python in a chapter's block "In PyTorch" with this title; nothing if there is none.
std::optional<std::string> snippet(const std::string& chapter, const std::string& title) {
    const std::string head =
        "\n<details class=\"pytorch\"><summary>" + title + "</summary>\n";
    const std::string from = "\n```python\n", to = "\n```\n";
    const std::size_t block = chapter.find(head);
    if (block == chapter.npos) return std::nullopt;
    const std::size_t begin = chapter.find(from, block);
    const std::size_t end = chapter.find(to, begin);
    if (begin == chapter.npos || end == chapter.npos ||
        chapter.find("\n</details>\n", block) < end)
        return std::nullopt;
    return chapter.substr(begin + from.size(), end + 1 - begin - from.size());
}

std::size_t count_of(const std::string& what, const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; ++at) ++count;
    return count;
}

std::string chapter_text(const std::filesystem::path& file) {
    return "\n" + contents(file);
}

}

compare::compare(const char* chapter, const char* name,
                 std::function<tables(const tables&)> compute) {
    book_cases().push_back({chapter, name, std::move(compute)});
}

TEST_CASE("The book computes what PyTorch computes") {
    std::map<std::string, json> stored;
    for (const auto& [chapter, content] : stored_chapters())
        for (const json& one : content.at("cases"))
            stored[chapter + ", " + one.at("name").get<std::string>()] = one;
    REQUIRE_FALSE(stored.empty());
    std::set<std::string> met;
    for (const book_case& ours : book_cases()) {
        const std::string name = ours.chapter + ", " + ours.name;
        INFO(name);
        CHECK(met.insert(name).second);  // no name twice
        const auto found = stored.find(name);
        CHECK(found != stored.end());
        if (found == stored.end()) continue;
        const json& one = found->second;
        std::string problem;
        try {
            problem = difference(ours.compute(read_tables(one.at("given"))),
                                 read_tables(one.at("wanted")), one.at("tolerance"));
        } catch (const std::exception& error) {
            problem = error.what();
        }
        CHECK(problem == "");
    }
    for (const auto& entry : stored) {
        INFO(entry.first);
        CHECK(met.count(entry.first) == 1);  // the book's side is missing
    }
}

TEST_CASE("The snippets in the chapters are those that PyTorch has run") {
    const auto stored = stored_chapters();
    for (const auto& entry : std::filesystem::directory_iterator(CHAPTERS_FOLDER)) {
        if (entry.path().extension() != ".md") continue;
        const std::string slug = entry.path().stem().string();
        const std::string text = chapter_text(entry.path());
        std::size_t run = 0;
        if (stored.count(slug))
            for (const json& one : stored.at(slug).at("cases")) {
                if (!one.contains("snippet")) continue;
                const std::string name = one.at("name");
                INFO(slug << ", " << name);
                CHECK(snippet(text, name).value_or("none") ==
                      one.at("snippet").get<std::string>());
                ++run;
            }
        INFO(slug);
        CHECK(count_of("\n<details class=\"pytorch\">", text) == run);
        // And no Python elsewhere, but in what exercises ask about.
        CHECK(count_of("\n```python", text.substr(0, text.find("\n## Exercises"))) == run);
    }
}

TEST_CASE("A difference is noticed") {
    const double nan = std::nan(""), infinite = std::numeric_limits<double>::infinity();
    const tables theirs{{"a", {{1, 2}, {3, 400}}}, {"b", {{0.5}}}};
    CHECK(difference(theirs, theirs, 1e-10) == "");
    auto with = [&](double value) {
        tables ours = theirs;
        ours["a"](1, 1) = value;
        return difference(ours, theirs, 1e-10);
    };
    CHECK(with(400 + 1e-8) == "");
    CHECK(with(400 + 1e-7) == "a(1, 1): the book has 400.0000001, PyTorch 400");
    CHECK(with(nan) == "a(1, 1): the book has nan, PyTorch 400");
    CHECK(with(infinite) == "a(1, 1): the book has inf, PyTorch 400");
    CHECK(difference({{"a", theirs("a")}}, theirs, 1) == "the book does not compute b");
    CHECK(difference(theirs, {{"a", theirs("a")}}, 1) == "PyTorch does not compute b");
    CHECK(difference({{"a", {{1, 2, 3, 4}}}}, theirs, 1) ==
          "a: the book's is 1x4, PyTorch's 2x2");
}

TEST_CASE("A snippet is found by its title") {
    const std::string text =
        "\n<details class=\"pytorch\"><summary>In PyTorch</summary>\n\n"
        "Words.\n\n```python\nx = 1\n```\n\n</details>\n";
    CHECK(snippet(text, "In PyTorch") == "x = 1\n");
    CHECK(count_of("\n```python", text + text) == 2);
    CHECK_FALSE(snippet(text, "In another"));
    CHECK_FALSE(snippet(
        "\n<details class=\"pytorch\"><summary>A</summary>\n</details>\n" + text, "A"));
}

}
