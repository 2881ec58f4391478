// Input that nobody writes: a clear error or the right output, in good time. All of this runs
// under the address and undefined-behaviour sanitizers.

#include "../catch.hpp"
#include "scratch.hpp"

namespace {

std::string number(int i) { return std::to_string(i); }

std::string chunk(const std::string& name, const std::string& text) {
    return "```cpp {#" + name + "}\n" + text + "```\n";
}

std::string program(const std::string& text) {
    return "# A\n```cpp {file=a.cpp}\n" + text + "```\n";
}

/// Tangles one chapter; returns its errors.
std::string errors_of(const std::string& text) {
    write_text("01-a.md", text);
    const Answer answer = tangle_into_out({"01-a.md"});
    CHECK(answer.status == (answer.err.empty() ? 0 : 1));
    return answer.err;
}

const char* const too_large =
    "01-a.md:2:1: error: `a.cpp` would take more than 64 MB of memory; look for "
    "a chunk that is referred to again and again\n";

}  // namespace

TEST_CASE("A chapter cut off anywhere") {
    const Scratch scratch;
    const std::string whole = program("int main() {\n    <<a>>\n}\n") +
                              "\n> - ```cpp {#a}\n>   int b;\n>   ```\n\n" +
                              "```diff {#a .patch}\n-int b;\n+int c;\n```\n";
    CHECK(errors_of(whole) == "");
    std::size_t fences = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string text = whole.substr(0, length);
        if (text.ends_with("```")) ++fences;
        const std::string errors = errors_of(text);
        INFO(text);
        if (fences % 2 == 1) CHECK(errors.find("never closed") != std::string::npos);
    }
}

TEST_CASE("References nested very deep") {
    const Scratch scratch;
    std::string text = program("<<c0>>\n");
    for (int i = 0; i < 100000; ++i)
        text += chunk("c" + number(i), "<<c" + number(i + 1) + ">>\n");
    CHECK(errors_of(text + chunk("c100000", "int main() {}\n")) == "");
    CHECK(read_text("out/lines/01-a/a.cpp") == "#line 300006 \"01-a.md\"\nint main() {}\n");
}

TEST_CASE("References nested very deep and indented") {
    const Scratch scratch;
    std::string text = program("<<c0>>\n");
    for (int i = 0; i < 20000; ++i)
        text += chunk("c" + number(i), "  <<c" + number(i + 1) + ">>\n");
    CHECK(errors_of(text + chunk("c20000", "int main() {}\n")) == too_large);
}

TEST_CASE("Text that doubles and doubles") {
    const Scratch scratch;
    std::string text = program("<<c0>>\n");
    for (int i = 0; i < 80; ++i) {
        const std::string next = "<<c" + number(i + 1) + ">>\n";
        text += chunk("c" + number(i), next + next);
    }
    CHECK(errors_of(text + chunk("c80", "int a;\n")) == too_large);
}

TEST_CASE("Cycles short and long") {
    const Scratch scratch;
    CHECK(errors_of(program("<<a>>\n") + chunk("a", "<<a>>\n")) ==
          "01-a.md:6:1: error: a cycle: a → a; take one of these references out\n");
    std::string text = program("<<c0>>\n");
    for (int i = 0; i < 1000; ++i)
        text += chunk("c" + number(i), "<<c" + number((i + 1) % 1000) + ">>\n");
    CHECK(errors_of(text) ==
          "01-a.md:3003:1: error: a cycle: c0 → c1 → c2 → c3 → c4 → c5 → (991 more) → "
          "c997 → c998 → c999 → c0; take one of these references out\n");
}

TEST_CASE("A hundred thousand chunks") {
    const Scratch scratch;
    std::string references;
    std::string chunks;
    for (int i = 0; i < 100000; ++i) {
        references += "<<c" + number(i) + ">>\n";
        chunks += chunk("c" + number(i), "int v" + number(i) + ";\n");
    }
    CHECK(errors_of(program(references) + chunks) == "");
    const std::string clean = read_text("out/01-a/a.cpp");
    CHECK(clean.ends_with("// c99999\nint v99999;\n"));
}

TEST_CASE("A hundred thousand errors") {
    const Scratch scratch;
    std::string references;
    std::string chunks;
    for (int i = 0; i < 20000; ++i) {
        references += "<<missing-" + number(i) + ">>\n";
        chunks += chunk("unused-" + number(i), "");
    }
    const std::string errors = errors_of(program(references) + chunks);
    CHECK(errors.ends_with("tangle: 39900 more errors are not shown\n"));
}

TEST_CASE("A chunk that grows and changes many times") {
    const Scratch scratch;
    std::string text = program("<<s>>\n") + chunk("s", "int x0;\n");
    for (int i = 0; i < 20000; ++i)
        text += "```cpp {#s .append}\nint y" + number(i) + ";\n```\n";
    for (int i = 0; i < 100; ++i) {
        text += "```diff {#s .patch}\n-int x" + number(i) + ";\n+int x" + number(i + 1) +
                ";\n```\n";
    }
    CHECK(errors_of(text) == "");
    CHECK(read_text("out/01-a/a.cpp").starts_with("// s\nint x100;\nint y0;\n"));
}

TEST_CASE("A patch that almost fits in very many places") {
    const Scratch scratch;
    std::string same;
    std::string patch = "```diff {#s .patch}\n";
    for (int i = 0; i < 20000; ++i) same += "same\n";
    for (int i = 0; i < 10000; ++i) patch += " same\n";
    const std::string text =
        program("<<s>>\n") + chunk("s", same) + patch + "-other\n```\n";
    CHECK(errors_of(text).find("expected `other` after `same`, found `same`") !=
          std::string::npos);
}

TEST_CASE("Lines of ten million bytes") {
    const Scratch scratch;
    const std::string code = "// " + std::string(10'000'000, 'x') + "\n";
    CHECK(errors_of(program(code)) == "");
    CHECK(read_text("out/01-a/a.cpp") == code);
    CHECK(errors_of(program("<<" + std::string(10'000'000, 'x') + ">>\n")) == "");
    CHECK(errors_of(program(std::string(10'000'000, '<') + "\n")) == "");
    CHECK(errors_of("# A\n```cpp {#" + std::string(10'000'000, 'x') + "}\n```\n").size() <
          300);
    CHECK(errors_of("# A\n```cpp " + std::string(10'000'000, '{') + "\n```\n").size() <
          300);
}

TEST_CASE("Prose of ten million bytes on one line") {
    const Scratch scratch;
    CHECK(errors_of("# A\n\n" + std::string(10'000'000, '*') + "\n") == "");
    CHECK(errors_of("# A\n\n" + std::string(500'000, '[') + "\n") == "");
    CHECK(errors_of("# A\n\n" + std::string(50'000, '>') + "\n") == "");
}

TEST_CASE("A fence below very many quotations and lists") {
    const Scratch scratch;
    std::string left;
    for (int i = 0; i < 500; ++i) left += "> ";
    const std::string text =
        "# A\n\n" + left + "```cpp {file=a.cpp}\n" + left + "int a;\n" + left + "```\n";
    CHECK(errors_of(text) == "");
    CHECK(read_text("out/01-a/a.cpp") == "int a;\n");
    CHECK(read_text("out/lines/01-a/a.cpp") ==
          "#line 4 \"01-a.md\"\n" + std::string(1000, ' ') + "int a;\n");
}

TEST_CASE("A list that cuts a tab in two") {
    const Scratch scratch;
    CHECK(errors_of("# A\n\n- a\n\n  ```cpp {file=a.cpp}\n\tint a;\n  ```\n") == "");
    CHECK(read_text("out/01-a/a.cpp") == "  int a;\n");
}

TEST_CASE("Names that lead elsewhere") {
    const Scratch scratch;
    for (const std::string name :
         {"../a.hpp", "../../etc/a.cpp", "/tmp/a.cpp", "a/../../b.hpp", "..", "C:a.hpp",
          "\"../a b.hpp\"", "CON/a.hpp", "~/a.hpp"}) {
        const std::string errors = errors_of("# A\n```cpp {file=" + name + "}\n```\n");
        INFO(name);
        CHECK(errors.find("error: ") != std::string::npos);
    }
    CHECK(files_below(".").size() == 1);
}

TEST_CASE("Bytes that are no text stop everything") {
    const Scratch scratch;
    std::string text = program("int main() {}\n");
    text[20] = '\0';
    text[30] = '\xFE';
    CHECK(errors_of(text) ==
          "01-a.md:2:17: error: a NUL byte; a chapter is plain text, so take it out\n"
          "01-a.md:3:7: error: this byte is not UTF-8; save the file in the UTF-8 "
          "encoding\n");
}

TEST_CASE("An empty chapter and one of line ends only") {
    const Scratch scratch;
    const std::string no_title =
        "01-a.md:1:1: error: the chapter has no title; begin it with a line `# Title`\n";
    CHECK(errors_of("") == no_title);
    CHECK(errors_of("\n\n\r\r\n") == no_title);
    CHECK(errors_of("```") ==
          "01-a.md:1:1: error: this fence is never closed; end the block with a line ``` "
          "that is indented like this one\n");
}
