// What make_answers reads out of mistakes.md, and what it says about one that is wrong.
#include "catch.hpp"
#include "tools/mistakes.hpp"

namespace {

const std::string solution = "#include <span>\n"     // 1
                             "\n"                    // 2
                             "namespace answer {\n"  // 3
                             "\n"                    // 4
                             "int sum(int a) {\n"    // 5
                             "    int s = 0;\n"      // 6
                             "    for (int i = 0; i < a; ++i) s += i;\n"
                             "    return s;\n"  // 8
                             "}\n"              // 9
                             "\n"
                             "}\n";

/// The text of mistakes.md, read, with what is wrong with it.
struct reading {
    tangle::Source markdown, solution_file{"solution.cpp", 1, solution};
    std::vector<std::string> errors;
    std::vector<mistake> mistakes;
    explicit reading(const std::string& text)
        : markdown("mistakes.md", 0, text),
          mistakes(read_mistakes(markdown, solution_file, errors)) {}
};

/// A mistake with this name and this fence.
std::string written(const std::string& name, const std::string& fence) {
    return "## " + name + "\n\nIt is " + name + ".\n\nfails: A; B\n\n" + fence;
}

const std::string patch = "```diff\n-    int s = 0;\n+    int s = 1;\n```\n";

std::vector<std::string> errors_in(const std::string& text) { return reading(text).errors; }

using texts = std::vector<std::string>;

}

TEST_CASE("a mistake as a patch") {
    const reading r("# Mistakes\n\nA word before.\n\n"
                    "## from one\n\nThe sum begins at `1`,\nnot at 0.\n\n"
                    "fails: One; Two\nand three\n\nsection: Where it begins\n\n" +
                    patch + "\nA word for authors.\n\n- and a list\n");
    CHECK(r.errors.empty());
    REQUIRE(r.mistakes.size() == 1);
    const mistake& m = r.mistakes[0];
    CHECK(m.name == "from one");
    CHECK(file_name(m) == "from-one");
    CHECK(m.line == 5);
    CHECK(m.told == "The sum begins at 1, not at 0.");
    CHECK(m.fails == texts{"One", "Two and three"});
    CHECK(m.section == "Where it begins");
    REQUIRE(m.lines.size() == 11);
    CHECK(m.lines[5].text == "    int s = 1;");
    CHECK(m.lines[5].place.source == &r.markdown);
    CHECK(m.lines[5].place.line == 17);
    CHECK(m.lines[6].place.source == &r.solution_file);
    CHECK(m.lines[6].place.line == 7);
}

TEST_CASE("a patch may bring an include") {
    const reading r(written("x", "```diff\n #include <span>\n+#include <vector>\n@@\n"
                                 "-    return s;\n+    return std::vector{s}[0];\n```\n"));
    CHECK(r.errors.empty());
    REQUIRE(r.mistakes.size() == 1);
    const answer_parts parts = parts_of(r.mistakes[0].lines);
    CHECK(parts.includes == texts{"#include <span>", "#include <vector>"});
    REQUIRE(parts.block.size() == 7);
    CHECK(parts.block[1].text == "int sum(int a) {");
    CHECK(parts.block[4].text == "    return std::vector{s}[0];");
}

TEST_CASE("a whole answer gets the solution's includes and a namespace") {
    const reading r(
        written("x", "```cpp\n#include <array>\n\nint sum(int) { return 1; }\n```\n"));
    CHECK(r.errors.empty());
    REQUIRE(r.mistakes.size() == 1);
    std::string text;
    for (const tangle::Line& line : r.mistakes[0].lines)
        text += std::string(line.text) + "\n";
    CHECK(text == "#include <array>\n#include <span>\n\nnamespace answer {\n\n"
                  "int sum(int) { return 1; }\n\n}\n");
}

TEST_CASE("a patch that does not fit any more is named, with what was expected and found") {
    CHECK(
        errors_in(written("x", "```diff\n-    int t = 0;\n+    int t = 1;\n```\n")) ==
        texts{"mistakes.md:8:2: error: `x`: the patch does not fit `solution.cpp`: "
              "expected `    int t = 0;`, found no such line; the nearest is `    int s = "
              "0;` (solution.cpp:6); make context and `-` lines equal to the chunk's own "
              "text"});
    CHECK(errors_in(written("x", "```diff\n int sum(int a) {\n-    return s;\n```\n")) ==
          texts{"mistakes.md:9:2: error: `x`: the patch does not fit `solution.cpp`: "
                "expected `    return s;` after `int sum(int a) {`, found `    int s = 0;` "
                "(solution.cpp:6); make context and `-` lines equal to the chunk's own "
                "text"});
    CHECK(errors_in(written("x", "```diff\n }\n+// end\n```\n")) ==
          texts{"mistakes.md:8:2: error: `x`: the patch fits `solution.cpp` in more than "
                "one place: (solution.cpp:9) and (solution.cpp:11); add lines of context"});
    CHECK(
        errors_in(written("x", "```diff\n-namespace answer {\n```\n")) ==
        texts{"mistakes.md:7:1: error: `x`: the patch leaves no block `namespace answer { "
              "... }`"});
}

TEST_CASE("every patch that does not fit is told, and those that fit are not") {
    const std::string bad = "```diff\n-nothing\n```\n";
    const texts errors = errors_in(written("x", bad) + "\n" + written("y", patch) + "\n" +
                                   written("z", bad));
    REQUIRE(errors.size() == 2);
    CHECK(errors[0].starts_with("mistakes.md:8:2: error: `x`: "));
    CHECK(errors[1].starts_with("mistakes.md:29:2: error: `z`: "));
}

TEST_CASE("two mistakes of one name, or told alike") {
    CHECK(errors_in(written("off by one", patch) + "\n" +
                    "## off-by-one\n\nIt is told.\n\nfails: A\n\n" + patch) ==
          texts{"mistakes.md:12:1: error: `off-by-one`: there is a mistake of this name "
                "already, at line 1"});
    CHECK(errors_in(written("x", patch) + "\n## y\n\nIt is x.\n\nfails: A\n\n" + patch) ==
          texts{"mistakes.md:14:1: error: `y`: the reader is told the same as for `x`"});
}

TEST_CASE("names and sentences") {
    CHECK(errors_in("## one, two\n\nIt is told.\n\nfails: A\n\n" + patch) ==
          texts{"mistakes.md:1:1: error: `one, two`: a mistake's name is words of letters "
                "and digits, with blanks or hyphens between them"});
    CHECK(errors_in(written("off-by one 2", patch)).empty());
    for (const std::string name : {"", "a  b", "a -b", "-a", "a-"})
        CHECK(errors_in("## " + name + "\n\nIt is told.\n\nfails: A\n\n" + patch).size() ==
              1);
    const std::string wanted = "what the reader is told is whole sentences, with a capital "
                               "letter and a full stop; this is ";
    CHECK(errors_in("## x\n\nno capital.\n\nfails: A\n\n" + patch) ==
          texts{"mistakes.md:3:1: error: `x`: " + wanted + "`no capital.`"});
    CHECK(errors_in("## x\n\nNo full stop\n\nfails: A\n\n" + patch) ==
          texts{"mistakes.md:3:1: error: `x`: " + wanted + "`No full stop`"});
    CHECK(errors_in("## x\n\nreached beyond the end.\n\nfails: A\n\n" + patch).empty());
}

TEST_CASE("what is missing") {
    CHECK(
        errors_in("## x\n\nfails: A\n\n" + patch) ==
        texts{"mistakes.md:1:1: error: `x`: the reader is told nothing; write a paragraph "
              "below the heading"});
    CHECK(errors_in("## x\n\nIt is told.\n\n" + patch) ==
          texts{"mistakes.md:1:1: error: `x`: which tests fail? Add a paragraph `fails: "
                "name; name`"});
    CHECK(errors_in("## x\n\nIt is told.\n\nfails:\n\n" + patch) ==
          texts{"mistakes.md:1:1: error: `x`: which tests fail? Add a paragraph `fails: "
                "name; name`",
                "mistakes.md:5:1: error: `x`: nothing stands after `fails:`"});
    CHECK(errors_in(written("x", "") + written("y", patch)) ==
          texts{"mistakes.md:1:1: error: `x`: there is no fence; add a patch of the "
                "solution, of language `diff`, or a whole answer, of language `cpp`"});
}

TEST_CASE("what does not belong there") {
    const std::string begin = "## x\n\nIt is told.\n\nfails: A\n\n";
    CHECK(
        errors_in(begin + "why: because\n\n" + patch) ==
        texts{
            "mistakes.md:7:1: error: `x`: beside what the reader is told, only `fails: "
            "...` and `section: ...` may stand before the fence; this is `why: because`"});
    CHECK(errors_in(begin + "fails: B\n\n" + patch) ==
          texts{"mistakes.md:7:1: error: `x`: a second `fails:`"});
    CHECK(errors_in(begin + "- a list\n\n" + patch) ==
          texts{"mistakes.md:7:1: error: `x`: between its heading and its fence a mistake "
                "has paragraphs only"});
    CHECK(errors_in(begin + patch + "\n" + patch) ==
          texts{"mistakes.md:12:1: error: `x`: a second fence; a mistake has one"});
    CHECK(errors_in(begin + "```c++\nint a;\n```\n")[0] ==
          "mistakes.md:7:1: error: `x`: a mistake's fence is of language `diff` or `cpp`");
    CHECK(
        errors_in(begin + "```cpp\nnamespace answer {\n}\n```\n") ==
        texts{"mistakes.md:7:1: error: `x`: a whole answer is the functions alone, without "
              "`namespace answer { ... }`"});
    CHECK(errors_in(begin + patch + "\n### More\n") ==
          texts{"mistakes.md:12:1: error: `x`: a mistake begins with a heading `## name`"});
}

TEST_CASE("a fence that is never closed") {
    const texts errors =
        errors_in("## x\n\nIt is told.\n\nfails: A\n\n```diff\n-    int s = 0;\n");
    REQUIRE_FALSE(errors.empty());
    CHECK(errors.back() == "mistakes.md:7:1: error: this fence is never closed; end the "
                           "block with a line ``` that is indented like this one");
}
