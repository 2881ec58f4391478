// What no compiler minds leaves a program's tokens as they are; what one minds changes them.

#include "../catch.hpp"
#include "tokens.hpp"

using tangle::hash_of;
using tangle::tokens_of;

TEST_CASE("Comments and the kind of white space do not count") {
    CHECK(tokens_of("int  a ;\n\n\t// one\nint b; // two\n/* three\n */ int c;\n") ==
          "int a;int b;int c;");
    CHECK(tokens_of("a /* b */ c") == "a c");
    CHECK(tokens_of("a//b\nc") == "a c");
    CHECK(tokens_of("") == "");
    CHECK(tokens_of("/* never closed") == "");
}

TEST_CASE("A directive keeps its line to itself") {
    CHECK(tokens_of("#include <a>\n#include \"b\"  // why\n\nint a;\n") ==
          "#include <a>\n#include \"b\"\nint a;");
    CHECK(tokens_of("  #define a \\\n  b\nc\n") == "#define a b\nc");
    CHECK(tokens_of("a # b\nc") == "a#b c");
}

TEST_CASE("Text within quotation marks stays as it is") {
    CHECK(tokens_of("\"a  // b\" '\"'  \"\\\"  /*\"") == "\"a  // b\" '\"' \"\\\"  /*\"");
    CHECK(tokens_of("R\"(a  // \"\n  b)\" // c") == "R\"(a  // \"\n  b)\"");
    CHECK(tokens_of("u8R\"x()\"  )x\"  1") == "u8R\"x()\"  )x\" 1");
    CHECK(tokens_of("1'000  // '") == "1'000");
    CHECK(tokens_of("\"open  \n  b") == "\"open  b");
}

TEST_CASE("White space that parts two tokens counts") {
    CHECK(tokens_of("a + +b") != tokens_of("a ++b"));
    CHECK(tokens_of("a > >b") != tokens_of("a >>b"));
    CHECK(tokens_of("inta") != tokens_of("int a"));
    CHECK(tokens_of("\"a\" s") != tokens_of("\"a\"s"));
    CHECK(tokens_of("#define f (x)\n") != tokens_of("#define f(x)\n"));
    CHECK(tokens_of("f (\n  x ,y ) ;") == tokens_of("f(x, y);"));
}

TEST_CASE("A hash has sixteen digits and tells texts apart") {
    CHECK(hash_of("") == "cbf29ce484222325");
    CHECK(hash_of("a") == "af63dc4c8601ec8c");
    CHECK(hash_of("ab") != hash_of("ba"));
}
