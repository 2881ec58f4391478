// The tasks for VS Code: their regular expressions against what learn prints.

#include <regex>

#include "catch.hpp"
#include "scratch.hpp"

namespace {

/// The regular expressions of .vscode/tasks.json.
std::vector<std::regex> matchers() {
    const std::string text = contents(LEARN_TASKS);
    const std::regex entry(R"re("regexp": "(.*)")re"), twice(R"(\\\\)");
    std::vector<std::regex> result;
    for (std::sregex_iterator at(text.begin(), text.end(), entry), end; at != end; ++at)
        result.emplace_back(std::regex_replace(at->str(1), twice, "\\"));
    return result;
}

}  // namespace

TEST_CASE("VS Code finds the places that learn names") {
    const std::vector<std::regex> regexps = matchers();
    REQUIRE(regexps.size() == 3);
    std::smatch found;
    const std::string error = "work/1.1-dot.cpp:5:10: fatal error: 'x' was not declared";
    REQUIRE(std::regex_match(error, found, regexps[0]));
    CHECK(found.format("$1 $2 $3 $4") == "work/1.1-dot.cpp 5 10 error");
    const std::string stub = "not written yet: work/1.1-dot.cpp:12";
    REQUIRE(std::regex_match(stub, found, regexps[1]));
    CHECK(found.format("$1 $2 $3") == "not written yet work/1.1-dot.cpp 12");
    const std::string crash =
        "  At work/1.1-dot.cpp:19 it reached beyond the end of a list.";
    REQUIRE(std::regex_match(crash, found, regexps[2]));
    CHECK(found.format("$1 $2 $3") ==
          "work/1.1-dot.cpp 19 it reached beyond the end of a list.");
}
