// The command line.

#include "../catch.hpp"
#include "options.hpp"
#include "sample.hpp"
#include "scratch.hpp"

namespace {

namespace fs = std::filesystem;

void check_usage_error(const std::vector<std::string>& arguments,
                       const std::string& fault) {
    const Answer answer = run_tangle(arguments);
    CHECK(answer.status == 2);
    CHECK(answer.out == "");
    CHECK(answer.err == "tangle: " + fault + "; see tangle --help\n");
}

Answer where(const std::string& place) {
    return run_tangle({"--where", place, "--clean", "out", "chapters/01-first.md",
                       "chapters/02-second.md"});
}

}  // namespace

TEST_CASE("Help and version") {
    CHECK(run_tangle({"--help"}).out == tangle::help_text);
    CHECK(run_tangle({"--help"}).status == 0);
    CHECK(run_tangle({"--version"}).out == "tangle " TANGLE_VERSION "\n");
    CHECK(run_tangle({"--version"}).status == 0);
}

TEST_CASE("Wrong usage") {
    check_usage_error({}, "name a chapter");
    check_usage_error({"a.hpp", "01-a.md"},
                      "`a.hpp` is no chapter; its file's name ends in `.md`");
    check_usage_error({"01-a.md", "a.hpp", "HEADERS"},
                      "`a.hpp` is no chapter; its file's name ends in `.md`");
    check_usage_error({"HEADERS", "a.hpp", "01-a.md"},
                      "`HEADERS` is no chapter; its file's name ends in `.md`");
    check_usage_error({"--clean"}, "--clean needs a value");
    check_usage_error({"--index", "", "01-a.md"}, "--index needs a value");
    check_usage_error({"--colour", "01-a.md"}, "unknown option `--colour`");
    check_usage_error({"--claen", "out", "01-a.md"},
                      "unknown option `--claen`; did you mean `--clean`?");
    check_usage_error({"--where", "a:1", "01-a.md"}, "--where needs --clean DIR, too");
    check_usage_error({"--clean", "out", "--lines", "out", "01-a.md"},
                      "--clean and --lines are two folders");
}

TEST_CASE("Without a place to write to the chapters are only checked") {
    const Scratch scratch;
    const auto chapters = write_sample();
    const Answer answer = run_tangle(chapters);
    CHECK(answer.status == 0);
    CHECK(answer.err == "");
    CHECK(files_below(".").size() == 2);
}

TEST_CASE("A folder that is in the way") {
    const Scratch scratch;
    write_text("01-a.md", "# A\n\n```cpp {file=a.hpp}\nint a;\n```\n");
    fs::create_directories("out/01-a/a.hpp");
    const Answer answer = run_tangle({"--clean", "out", "01-a.md"});
    CHECK(answer.status == 1);
    CHECK(answer.err == "tangle: error: out/01-a/a.hpp was not made by tangle and would be "
                        "overwritten; move it away or choose another name\n");
}

TEST_CASE("A file in the place of a folder") {
    const Scratch scratch;
    write_text("01-a.md", "# A\n\n```cpp {file=a.hpp}\nint a;\n```\n");
    write_text("out", "a file\n");
    const Answer answer = run_tangle({"--clean", "out", "01-a.md"});
    CHECK(answer.status == 1);
    CHECK(
        answer.err.starts_with("tangle: error: out/.tangle-manifest cannot be written: "));
}

TEST_CASE("A folder in the place of a file that tangle made") {
    const Scratch scratch;
    write_text("01-a.md", "# A\n\n```cpp {file=a.hpp}\nint a;\n```\n");
    REQUIRE(run_tangle({"--clean", "out", "01-a.md"}).status == 0);
    fs::remove("out/01-a/a.hpp");
    fs::create_directory("out/01-a/a.hpp");
    const Answer answer = run_tangle({"--clean", "out", "01-a.md"});
    CHECK(answer.status == 1);
    CHECK(answer.err ==
          "tangle: error: out/01-a/a.hpp cannot be written: a folder has that name\n");
}

TEST_CASE("A folder in the place of a chapter") {
    const Scratch scratch;
    fs::create_directory("01-a.md");
    const Answer answer = run_tangle({"01-a.md"});
    CHECK(answer.status == 1);
    CHECK(answer.err == "01-a.md:1:1: error: the chapter cannot be read: Is a directory\n");
}

TEST_CASE("Where a line of the clean tree stands in the Markdown") {
    const Scratch scratch;
    write_sample();
    CHECK(where("out/02-second/sign.hpp:1").out == "chapters/02-second.md:17:1\n");
    CHECK(where("out/02-second/sign.hpp:3").out == "chapters/02-second.md:24:2\n");
    CHECK(where("out/01-first/vote.hpp:12").out == "chapters/01-first.md:15:1\n");
    CHECK(where("out/01-first/vote.hpp:13").out == "chapters/01-first.md:26:3\n");
    CHECK(where(fs::absolute("out/01-first/vote.hpp").string() + ":1").status == 0);
    CHECK(where("out/01-first/../02-second/sign.hpp:1").status == 0);
}

TEST_CASE("Lines that come from nowhere in the Markdown") {
    const Scratch scratch;
    write_sample();
    CHECK(where("out/01-first/show/1/show.cpp:1").err ==
          "tangle: error: no line of the book is at out/01-first/show/1/show.cpp:1\n");
    CHECK(where("out/02-second/sign.hpp:99").status == 1);
    CHECK(where("out/02-second/sign.hpp:0").status == 1);
    CHECK(where("elsewhere.hpp:1").status == 1);
    CHECK(where("out/02-second/sign.hpp").status == 2);
    CHECK(where("out/02-second/sign.hpp:one").err ==
          "tangle: --where takes FILE:LINE, like build/01-a-neuron/neuron.hpp:12\n");
}
