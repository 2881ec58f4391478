// The parts whose rules are easier to say one by one.

#include "../catch.hpp"
#include "chapter.hpp"
#include "cpp_scanner.hpp"
#include "reference.hpp"
#include "replay.hpp"
#include "report.hpp"
#include "scratch.hpp"
#include "text.hpp"
#include "words.hpp"

using tangle::ReferenceForm;

namespace {

std::string obstacle_after(const std::vector<std::string>& lines) {
    tangle::CppScanner scanner;
    for (const std::string& line : lines) scanner.scan(line);
    return scanner.obstacle();
}

ReferenceForm form(std::string_view line) { return tangle::scan_reference(line).form; }

std::string encoding_errors(const std::string& text) {
    const tangle::Source source("x.md", 0, text);
    tangle::Report report;
    tangle::check_encoding(source, report);
    std::string errors;
    for (const std::string& line : report.lines()) errors += line + "\n";
    return errors;
}

}  // namespace

TEST_CASE("Words without formulas, signs and attributes") {
    const std::vector<std::pair<std::string, std::size_t>> texts = {
        {"", 0},
        {" One  two\nthree ", 3},
        {"x1 – 98 % …", 2},
        {"It's well-known, isn't it?", 4},
        {"the $n$-th weight, $w_1 = 0.5 $ and $5", 7},
        {"$a b$ and $c$.", 1},
        {"a price of $5 or $6", 6},
        {"$$a b$$ {#eq:vote} then", 1},
        {"$$ never closed", 2},
        {"[!NOTE] Aside", 1}};
    for (const auto& [text, words] : texts) {
        INFO(text);
        CHECK(tangle::count_words(text) == words);
    }
}

TEST_CASE("Names") {
    CHECK(tangle::is_name("a"));
    CHECK(tangle::is_name("1.2_B-c"));
    CHECK(tangle::is_name(std::string(100, 'a')));
    CHECK_FALSE(tangle::is_name(std::string(101, 'a')));
    for (const char* name : {"", "-a", ".a", "_a", "a b", "a/b", "é"})
        CHECK_FALSE(tangle::is_name(name));
}

TEST_CASE("The nearest name") {
    CHECK(tangle::nearest("stpe", {"stop", "step", "other"}) == "step");
    CHECK(tangle::nearest("ab", {"ac", "aa"}) == "aa");
    CHECK(tangle::nearest("ab", {"ab"}) == "");
    CHECK(tangle::nearest("abcdef", {"uvwxyz", "a"}) == "");
    CHECK(tangle::nearest("propagate-forward", {"propagate-backward"}) ==
          "propagate-backward");
}

TEST_CASE("Words in messages are short and printable") {
    CHECK(tangle::in_ticks("a\tb") == "`a b`");
    CHECK(tangle::in_ticks(std::string(80, 'x')) == "`" + std::string(72, 'x') + "…`");
    CHECK(tangle::in_ticks(std::string(71, 'x') + "éé") ==
          "`" + std::string(71, 'x') + "…`");
}

TEST_CASE("What is a reference") {
    CHECK(form("<<name>>") == ReferenceForm::reference);
    CHECK(form("  \t<<a-b.c_1>>  ") == ReferenceForm::reference);
    CHECK(form("x <<name>>") == ReferenceForm::inside);
    CHECK(form("<<name>>;") == ReferenceForm::inside);
    CHECK(form("<<<name>>") == ReferenceForm::inside);
    CHECK(form("<<two words>>") == ReferenceForm::misspelt);
    for (const char* code :
         {"", "a << b", "<< b >>", "<<>>", "a<b<int>>", "<<-x>>", "<<f()>>"}) {
        CHECK(form(code) == ReferenceForm::none);
    }
}

TEST_CASE("Where a line of the program must not jump") {
    CHECK(obstacle_after({"int a;"}) == "");
    CHECK(obstacle_after({"auto s = R\"(a", "b"}) == "a raw string");
    CHECK(obstacle_after({"auto s = u8R\"x(a)\"", "b)y\""}) == "a raw string");
    CHECK(obstacle_after({"auto s = R\"x(a)\"", "b)x\";"}) == "");
    CHECK(obstacle_after({"auto s = FOOR\"(a\";"}) == "");
    CHECK(obstacle_after({"// R\"(a"}) == "");
    CHECK(obstacle_after({"\"R\\\"(a\""}) == "");
    CHECK(obstacle_after({"/* R\"(a", "*/ int b;"}) == "");
    CHECK(obstacle_after({"#define A \\"}) == "a line that a backslash continues");
    CHECK(obstacle_after({"// a \\"}) == "a line that a backslash continues");
    CHECK(obstacle_after({"#define A \\", "1"}) == "");
    CHECK(obstacle_after({"CHECK(1 +", "(2)"}) == "the arguments of the macro `CHECK`");
    CHECK(obstacle_after({"CHECK(1 +", "(2))"}) == "");
    CHECK(obstacle_after({"CHECK(\")\", ')', /* ) */ // )"}) ==
          "the arguments of the macro `CHECK`");
    CHECK(obstacle_after({"#define twice(x) x x", "twice (1"}) ==
          "the arguments of the macro `twice`");
    CHECK(obstacle_after({"#define ONE 1", "ONE", "f("}) == "");
    CHECK(obstacle_after({"MLP(1,"}) == "");
    CHECK(obstacle_after({"const int n = 1'000'000; f(\"", "("}) == "");
}

TEST_CASE("White space that belongs to a string") {
    tangle::CppScanner scanner;
    scanner.scan("auto s = \"a \\");
    CHECK(scanner.in_string());
    scanner.scan("  b\";");
    CHECK_FALSE(scanner.in_string());
    scanner.scan("#define A \\");
    CHECK_FALSE(scanner.in_string());
}

TEST_CASE("Bytes that are no text") {
    CHECK(encoding_errors("aé€😀\n") == "");
    CHECK(encoding_errors(std::string("a\nb\0c", 5)) ==
          "x.md:2:2: error: a NUL byte; a chapter is plain text, so take it out\n");
    const std::string bad =
        "x.md:1:2: error: this byte is not UTF-8; save the file in the UTF-8 encoding\n";
    for (const char* bytes :
         {"a\xFF", "a\x80", "a\xC3", "a\xC3(", "a\xC0\x80", "a\xE0\x80\x80",
          "a\xED\xA0\x80", "a\xF4\x90\x80\x80", "a\xF8\x88\x80\x80\x80", "a\xE2\x82"}) {
        CHECK(encoding_errors(bytes) == bad);
    }
}

TEST_CASE("Only so many errors are shown") {
    tangle::Report report;
    for (int i = 0; i < 250; ++i) report.error("fault " + std::to_string(i));
    CHECK(report.lines().size() == 101);
    CHECK(report.lines().back() == "tangle: 150 more errors are not shown");
}

TEST_CASE("Programs that are too large together") {
    const Scratch scratch;
    write_text(
        "01-a.md",
        "# A\n\n```cpp {file=a.hpp}\nint a;\n```\n\n```cpp {file=b.hpp}\nint b;\n```\n");
    tangle::Report report;
    tangle::Book book;
    tangle::ChapterList list;
    list.path = "01-a.md";
    tangle::read_chapters({list}, book, report);
    tangle::replay(book, "", report, 100);
    REQUIRE(report.lines().size() == 1);
    CHECK(report.lines()[0] ==
          "01-a.md:7:1: error: the book's programs are larger than 1 GB together; "
          "make them smaller");
}
