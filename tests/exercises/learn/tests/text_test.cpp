#include "text.hpp"

#include "catch.hpp"
#include "plain.hpp"
#include "section.hpp"

using namespace learn;

TEST_CASE("Lines, whatever their ends") {
    CHECK(split_lines("").empty());
    CHECK(split_lines("a") == std::vector<std::string>{"a"});
    CHECK(split_lines("a\n") == std::vector<std::string>{"a"});
    CHECK(split_lines("a\r\n\nb") == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("Width and shortening count characters, not bytes") {
    CHECK(width("w₁ ≥ 0") == 6);
    CHECK(shorten("w₁ ≥ 0", 6) == "w₁ ≥ 0");
    CHECK(shorten("w₁ ≥ 0", 4) == "w₁ …");
    CHECK(shorten("abc", 1) == "…");
    CHECK(shorten("", 0).empty());
}

TEST_CASE("Wrapping") {
    const std::vector<std::string> lines{"one two",    "three", "",
                                         "- a list's", "item",  "- and one"};
    CHECK(wrap("one\ntwo three\n\n\n- a list's item\n- and one\n\n", 10) == lines);
    CHECK(wrap("incomprehensibilities are long", 10) ==
          std::vector<std::string>{"incomprehensibilities", "are long"});
    CHECK(wrap("a b", 0) == std::vector<std::string>{"a", "b"});
    CHECK(wrap(" \n \n", 10).empty());
}

TEST_CASE("Nothing that a program prints can harm the terminal") {
    CHECK(printable("red \x1b[31mred\x1b[0m") == "red red");
    CHECK(printable("\x1b]0;a title\a.\x1b]0;open\nend") == ".\nend");
    CHECK(printable("a\x1b") == "a");
    CHECK(printable("a\x1b\nb\x1b[12;") == "a\nb");
    CHECK(printable("a\tb\n\tc") == "a       b\n        c");
    CHECK(printable("12345678\tx") == "12345678        x");
    CHECK(printable("a\rb\bc\x7f\xc2\x9b.") == "abc.");
    CHECK(printable("gr\xfc\xdf"
                    "e, \xc3\xa4, \xe2\x89") == "gr??e, ä, ??");
    CHECK(printable(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("Counting") {
    CHECK(count(1, "line") == "1 line");
    CHECK(count(0, "line") == "0 lines");
}

TEST_CASE("Formulas in plain text") {
    CHECK(plain_formula("w_1 + b \\ge 0") == "w1 + b ≥ 0");
    CHECK(plain_formula("1/(1 + e^{-z})") == "1/(1 + e^(-z))");
    CHECK(plain_formula("x^2 + x_{ij}") == "x^2 + x_ij");
    CHECK(plain_formula("\\frac{p+r}2 \\pm \\sqrt{q}") == "(p+r)/2 ± √q");
    CHECK(plain_formula("\\ln(1 + e^{z})") == "ln(1 + e^z)");
    CHECK(plain_formula("\\partial L/\\partial w") == "∂L/∂w");
    CHECK(plain_formula("\\{a, b\\}") == "{a, b}");
    CHECK(plain_formula("\\bigl(\\begin{smallmatrix}p&q\\\\q&r\\end{smallmatrix}\\bigr)") ==
          "(p q; q r)");
    for (const char* broken :
         {"\\", "{", "}", "^", "\\frac", "\\frac{", "a_{", "{{}", "\\begin"})
        CHECK_NOTHROW(plain_formula(broken));
}

TEST_CASE("Markdown in plain text") {
    CHECK(plain("a *word*, a **strong** one, 2 * 3") == "a word, a strong one, 2 * 3");
    CHECK(plain("`max(-40, *p)` and $x$") == "`max(-40, *p)` and x");
    CHECK(plain("see [the chapter](01-a-neuron.md#gates) or [this]") ==
          "see the chapter or [this]");
    CHECK(plain("5 $ and `") == "5 $ and `");
    CHECK(plain("[a](b") == "a");
}

namespace {

const char* const chapter = R"(# A *neuron*

```sh
### 1.1 Not a heading
```

## Exercises

### 1.1 The `dot` product

Write it.

```cpp {.stub}
# no heading
```

This is not shown.

<details><summary>Hint</summary>

Begin at $0$.

    indented

</details>

<details><summary>Solution</summary>

````cpp
</details>
```
````

Remark one.

</details>

### 1.10 Another

Its task.

## The end
<details><summary>Hint</summary>
Not this one.
</details>
)";

}  // namespace

TEST_CASE("The section of an exercise") {
    const Section section = read_section(chapter, "1.1");
    CHECK(section.line == 9);
    CHECK(section.title == "The `dot` product");
    CHECK(wrap(section.task, 80) == std::vector<std::string>{"Write it."});
    CHECK(wrap(section.hint, 80) ==
          std::vector<std::string>{"Begin at 0.", "", "indented"});
    CHECK(wrap(section.remarks, 80) == std::vector<std::string>{"Remark one."});
    const Section last = read_section(chapter, "1.10");
    CHECK(last.title == "Another");
    CHECK(wrap(last.task, 80) == std::vector<std::string>{"Its task."});
    CHECK(last.hint.empty());
    CHECK(read_section(chapter, "1").line == 0);
    CHECK(read_section("", "1.1").title.empty());
    CHECK(read_title(chapter) == "A neuron");
    CHECK(read_title("no heading").empty());
}
