// The examples in cases/: for every kind of block what tangle makes of it, for every fault what
// it says.

#include <nlohmann/json.hpp>
#include <sstream>

#include "../catch.hpp"
#include "cases.hpp"
#include "scratch.hpp"

namespace {

namespace fs = std::filesystem;

Answer run_case(const Case& item) {
    std::vector<std::string> chapters;
    std::vector<std::string> list;
    for (const Part& part : item.parts) {
        if (part.what == "book") {
            std::istringstream text(part.text);
            for (std::string word; text >> word;) list.push_back(word);
        } else if (part.what == "chapter") {
            if (part.path != "absent.md") write_text(part.path, part.text);
            chapters.push_back(part.path);
        }
    }
    return tangle_into_out(list.empty() ? chapters : list);
}

/// What the index says of a chapter's transcripts and figures, each on a line of its own.
std::string runs_in_index(const std::string& slug) {
    const auto index =
        nlohmann::ordered_json::parse(read_text("out/index/" + slug + ".json"));
    std::string lines;
    for (auto fence : index["fences"]) {
        if (fence["kind"] != "run" && fence["kind"] != "figure") continue;
        for (const char* key : {"language", "text", "column", "title"}) fence.erase(key);
        lines += fence.dump() + "\n";
    }
    return lines;
}

void check_part(const Part& part) {
    INFO(part.what << " " << part.path);
    if (part.what == "clean") CHECK(read_text("out/" + part.path) == part.text);
    if (part.what == "lines") CHECK(read_text("out/lines/" + part.path) == part.text);
    if (part.what == "clean") CHECK(fs::exists("out/" + part.path));
    if (part.what == "runs") CHECK(runs_in_index(part.path) == part.text);
    if (part.what == "absent") CHECK_FALSE(fs::exists("out/" + part.path));
}

void check_case(const Case& item) {
    const Scratch scratch;
    const Answer answer = run_case(item);
    std::string errors;
    for (const Part& part : item.parts) {
        if (part.what == "errors") errors = part.text;
    }
    CHECK(answer.err == errors);
    CHECK(answer.status == (errors.empty() ? 0 : 1));
    CHECK(fs::exists("out") == errors.empty());
    for (const Part& part : item.parts) check_part(part);
}

void check_cases(const std::string& name) {
    const auto cases = read_cases(fs::path(TEST_CASES) / name);
    REQUIRE_FALSE(cases.empty());
    for (const Case& item : cases) {
        DYNAMIC_SECTION(item.title) { check_case(item); }
    }
}

}  // namespace

TEST_CASE("Every kind of block") { check_cases("fences.txt"); }

TEST_CASE("The order of chapters and blocks") { check_cases("time.txt"); }

TEST_CASE("Every fault has its message") { check_cases("errors.txt"); }
