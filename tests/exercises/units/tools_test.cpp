// What make_answers and make_mutants read out of the sources.
#include "catch.hpp"
#include "tools/source.hpp"
#include "tree.hpp"

#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace {

/// A file that lasts as long as the object.
struct scratch_file {
    std::string path = std::filesystem::temp_directory_path() /
                       ("tools_test-" + std::to_string(getpid()) + ".cpp");
    explicit scratch_file(const std::string& text) { tangle::write_if_changed(path, text); }
    ~scratch_file() { std::filesystem::remove(path); }
};

}

TEST_CASE("the head of a file") {
    const std::string text =
        "// expect: one\n//         two\n// fails: A; B\n#include <span>\n// why: no\n";
    CHECK(head_value(text, "expect") == "one two");
    CHECK(head_value(text, "fails") == "A; B");
    CHECK(head_value(text, "why").empty());
    CHECK(split("A; B c ;") == std::vector<std::string>{"A", "B c"});
}

TEST_CASE("the declarations of a check") {
    const scratch_file check(
        "#include \"check.hpp\"\n\n#include <array>\n#include <span>\n\n"
        "namespace answer {\n/// Of x(1).\nstd::array<double, 2> place(int x,\n"
        "    const std::function<double(double)>& f);\nint* other();\n}\n\n"
        "TEST_CASE(\"one\") {\n    CHECK(1);\n}\n");
    const source s = read_source(check.path);
    CHECK(s.includes == "#include <array>\n#include <span>\n");
    const std::vector<std::string> all = declarations(s.block);
    REQUIRE(all.size() == 2);
    CHECK(name_declared(all[0]) == "place");
    CHECK(name_declared(all[1]) == "other");
}

TEST_CASE("the body of an answer may contain blocks of its own") {
    const scratch_file answer("#include <span>\n\nnamespace answer {\n\nint a() {\n    "
                              "return 1;\n}\n\nint b() { return 2; }\n\n}\n");
    CHECK(read_source(answer.path).block ==
          "\nint a() {\n    return 1;\n}\n\nint b() { return 2; }\n\n");
}

TEST_CASE("a file without a block") {
    const scratch_file nothing("int a() { return 1; }\n");
    CHECK_THROWS_AS(read_source(nothing.path), std::runtime_error);
}
