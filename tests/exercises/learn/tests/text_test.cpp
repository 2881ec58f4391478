#include "text.hpp"

#include "catch.hpp"

using namespace learn;

TEST_CASE("Lines, whatever their ends") {
    CHECK(split_lines("").empty());
    CHECK(split_lines("a") == std::vector<std::string>{"a"});
    CHECK(split_lines("a\n") == std::vector<std::string>{"a"});
    CHECK(split_lines("a\r\n\nb") == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("Width and shortening count characters, not bytes") {
    CHECK(width("w₁ ≥ 0") == 6);
    CHECK(width("m\u0302 and a\u0303") == 7);
    CHECK(shorten("w₁ ≥ 0", 6) == "w₁ ≥ 0");
    CHECK(shorten("w₁ ≥ 0", 4) == "w₁ …");
    CHECK(shorten("abc", 1) == "…");
    CHECK(shorten("", 0).empty());
}

TEST_CASE("Wrapping") {
    using Lines = std::vector<std::string>;
    CHECK(wrap("one\ntwo three\n\n\nfour\n\n", 10) ==
          Lines{"one", "two three", "", "four"});
    CHECK(wrap("- a list's item\n- and one", 10) ==
          Lines{"- a list's", "  item", "- and one"});
    CHECK(wrap("  10. a list's item", 14) == Lines{"  10. a list's", "      item"});
    CHECK(wrap("  as before it", 10) == Lines{"  as", "  before", "  it"});
    CHECK(wrap("    a  =  b;", 20) == Lines{"    a  =  b;"});
    CHECK(wrap("incomprehensibilities are long", 10) ==
          Lines{"incomprehensibilities", "are long"});
    CHECK(wrap("see w\u00A0≥\u00A00 here", 8) == Lines{"see", "w ≥ 0", "here"});
    CHECK(wrap("a b", 0) == Lines{"a", "b"});
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
