#include "check.hpp"

#include <cstdlib>

#include "catch.hpp"
#include "compiler.hpp"
#include "other_build.hpp"
#include "player.hpp"
#include "scratch.hpp"

using namespace learn;

namespace {

const char* const ninja_says = R"([1/3] Building CXX object x.o
FAILED: exercises/1.1-dot/check
/usr/bin/c++ -O1 /book/work/1.1-dot.cpp -o check
/book/work/1.1-dot.cpp: In function 'double dot()':
/book/work/1.1-dot.cpp:5:10: error: 'x' was not declared
    5 |     x[0] = 1;
      |     ^
ninja: build stopped: subcommand failed.
)";

const char* const make_says = R"([ 50%] Building 1.1-dot
/book/work/1.1-dot.cpp:5:10: error: 'x' was not declared
make[3]: *** [tests/build.make:90: check] Error 1
make[2]: Leaving directory '/book/build'
gmake[1]: *** [CMakeFiles/Makefile2:123: all] Error 2
make: *** [Makefile:101: all] Error 2
)";

/// A book whose one exercise is built by CMake, with one command, from the reader's file in work/.
const char* const cmake_lists = R"(cmake_minimum_required(VERSION 3.25)
project(book LANGUAGES CXX)
set(check ${CMAKE_BINARY_DIR}/exercises/1.1-dot/check)
add_custom_command(OUTPUT ${check}
  COMMAND ${CMAKE_CXX_COMPILER} -Wall ${PROJECT_SOURCE_DIR}/work/1.1-dot.cpp
          ${PROJECT_SOURCE_DIR}/check.cpp -o ${check}
  DEPENDS ${PROJECT_SOURCE_DIR}/work/1.1-dot.cpp VERBATIM)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/exercises/1.1-dot)
add_custom_target(slow COMMAND ${CMAKE_COMMAND} -E touch begun COMMAND ${CMAKE_COMMAND} -E sleep 1
                  COMMAND ${CMAKE_COMMAND} -E touch ended)
add_custom_target(exercise.1.1-dot DEPENDS ${check})
)";

bool always(Phase, const std::string&) { return true; }

/// That book, configured.
class CmakeBook {
public:
    explicit CmakeBook(const char* generator) {
        save(places_.source / "CMakeLists.txt", cmake_lists);
        save(places_.source / "check.cpp",
             "#include <fstream>\nnamespace answer { int dot(); }\n"
             "int main(int, char** words) {\n"
             "  const int status = answer::dot();\n"
             "  if (status == 0) std::ofstream(words[4]) << \"passed\\n\";\n"
             "  return status;\n}\n");
        const Ended configured =
            run({LEARN_CMAKE, "-S", places_.source, "-B", places_.build, "-G", generator,
                 "-DCMAKE_CXX_COMPILER=" LEARN_COMPILER, "-DCMAKE_CXX_COMPILER_WORKS=1"},
                places_.source, std::chrono::seconds(60),
                [](const std::string&) { return true; });
        REQUIRE(configured.status == 0);
    }

    const std::filesystem::path& build() const { return places_.build; }
    std::filesystem::path answer() const { return places_.answer("1.1-dot"); }

    Report check(const Watcher& watcher = always) const {
        Exercise exercise;
        exercise.id = "1.1-dot";
        return check_answer(exercise, places_, {LEARN_CMAKE, "", std::chrono::seconds(10)},
                            watcher);
    }

    Report check(const std::string& body) const {
        save(answer(), "namespace answer { " + body + " }\n");
        return check();
    }

private:
    Scratch scratch_;
    Paths places_{scratch_.folder(), scratch_.folder() / "build",
                  scratch_.folder() / "work"};
};

}  // namespace

TEST_CASE("What the build tools say around the compiler's words is left out") {
    CHECK(compiler_messages(ninja_says) ==
          "/book/work/1.1-dot.cpp: In function 'double dot()':\n"
          "/book/work/1.1-dot.cpp:5:10: error: 'x' was not declared\n"
          "    5 |     x[0] = 1;\n      |     ^\n");
    CHECK(compiler_messages(make_says) ==
          "/book/work/1.1-dot.cpp:5:10: error: 'x' was not declared\n");
    CHECK(compiler_messages("ninja: error: unknown target 'x'\n") ==
          "ninja: error: unknown target 'x'\n");
    CHECK(compiler_messages("[[nodiscard]] is ignored\n") == "[[nodiscard]] is ignored\n");
}

TEST_CASE("The errors in the reader's own file come first, then others, then warnings") {
    const std::string own = "w.cpp: In function 'f':\nw.cpp:1:2: error: x\n  1 | x\n";
    const std::string other = "In file included from w.cpp:2:\n/usr/v:9:1: error: y\n";
    const std::string warning = "w.cpp:3:1: warning: z\n  3 | z\n";
    CHECK(own_lines_first(warning + own, "w.cpp") == own + warning);
    CHECK(own_lines_first(other + own, "w.cpp") ==
          own + "1 more error in other files, which follow from these.\n");
    CHECK(own_lines_first(other + other + other + warning, "w.cpp") ==
          other + "2 more errors in other files, which follow from this.\n" + warning);
    CHECK(own_lines_first(own + own, "w.cpp") == own + own);
    CHECK(own_lines_first("ld: failed\n", "w.cpp") == "ld: failed\n");
}

TEST_CASE("Usual causes in plain words") {
    const std::string inside = "#include <a>\nnamespace answer {\n#include <span>\n}\n";
    CHECK(usual_cause("", inside) ==
          "Line 3 includes a header inside of the namespace. Move it "
          "above `namespace answer {`.");
    CHECK(usual_cause("", "#include <a>\nnamespace answer {\n}\n").empty());
    CHECK(usual_cause("x: error: expected ‘}’ at end of input\n", "")
              .starts_with("A brace } is missing"));
    CHECK(usual_cause("x: error: expected declaration before ‘}’ token\n", "") ==
          "There is one brace } too many.");
    CHECK(usual_cause("x: error: ambiguating new declaration of ‘int f()’\n", "")
              .starts_with("The function returns another type"));
    CHECK(usual_cause("x: error: expected ‘;’\n", "").empty());
}

TEST_CASE("Paths are those that lead there from here") {
    const auto here = std::filesystem::current_path();
    const Paths paths{here / "book", here / "book/build", here / "book/work"};
    const auto near = [&](const std::string& text) {
        return with_near_paths(text, paths, "1.1-dot");
    };
    CHECK(near(here.string() + "/book/work/1.1-dot.cpp:5:1: x") ==
          "book/work/1.1-dot.cpp:5:1: x");
    CHECK(near("not written yet: work/1.1-dot.cpp:12") ==
          "not written yet: book/work/1.1-dot.cpp:12");
    CHECK(near("At ../work/1.1-dot.cpp:12 it") == "At book/work/1.1-dot.cpp:12 it");
    CHECK(near(here.string() + "/book/tests/exercise.hpp:3: x") ==
          "book/tests/exercise.hpp:3: x");
    CHECK(near("homework/1.1-dot.cpp") == "homework/1.1-dot.cpp");
    const Paths elsewhere{here / "book", here / "book/build", here / "answers"};
    CHECK(with_near_paths(here.string() + "/answers/1.1-dot.cpp:5", elsewhere, "1.1-dot") ==
          "answers/1.1-dot.cpp:5");
}

TEST_CASE("Exit statuses") {
    CHECK(exit_status(Verdict::passed) == 0);
    CHECK(exit_status(Verdict::failed) == 1);
    CHECK(exit_status(Verdict::not_built) == 1);
    CHECK(exit_status(Verdict::not_written) == 3);
}

TEST_CASE("A build that cannot even begin") {
    const Scratch scratch;
    Exercise exercise;
    exercise.id = "1.1-dot";
    const Paths paths{scratch.folder(), scratch.folder(), scratch.folder()};
    const Report report = check_answer(exercise, paths, {"/no/cmake", "", {}}, always);
    CHECK(report.verdict == Verdict::not_built);
    CHECK(report.text == "cannot start /no/cmake: No such file or directory");
}

TEST_CASE("A real build with Ninja and with Make") {
    for (const char* generator : {"Ninja", "Unix Makefiles"}) {
        INFO(generator);
        const CmakeBook book(generator);
        const Report right = book.check("int dot() { return 0; }");
        INFO(right.text);
        CHECK(right.verdict == Verdict::passed);
        CHECK(right.text.empty());
        const Report wrong = book.check("int dot() { return x; }");
        CHECK(wrong.verdict == Verdict::not_built);
        CHECK(wrong.text.find("1.1-dot.cpp:1:") != std::string::npos);
        CHECK(wrong.text.find("FAILED") == std::string::npos);
        CHECK(wrong.text.find("***") == std::string::npos);
        const Report other = book.check("int dott() { return 3; }");
        CHECK(other.verdict == Verdict::not_built);
        CHECK(other.text.find("undefined reference to") != std::string::npos);
        const Report warned = book.check("int dot() { int unused; return 3; }");
        CHECK(warned.verdict == Verdict::not_written);
        CHECK(warned.text.empty());
        CHECK(warned.warnings.find("warning: unused variable") != std::string::npos);
    }
}

TEST_CASE("An old answer that is moved back is built again") {
    namespace fs = std::filesystem;
    const CmakeBook book("Ninja");
    CHECK(book.check("int dot() { return 0; }").verdict == Verdict::passed);
    const fs::path kept = book.answer().string() + ".kept";
    fs::rename(book.answer(), kept);
    CHECK(book.check("int dot() { return 3; }").verdict == Verdict::not_written);
    fs::rename(kept, book.answer());
    CHECK(book.check().verdict == Verdict::passed);
}

TEST_CASE("A build of somebody else is waited for, and not for ever") {
    namespace fs = std::filesystem;
    const CmakeBook book("Ninja");
    save(book.answer(), "namespace answer { int dot() { return 0; } }\n");
    REQUIRE(std::system(("exec " LEARN_CMAKE " --build '" + book.build().string() +
                         "' --target slow >/dev/null &")
                            .c_str()) == 0);
    wait_until([&] { return fs::exists(book.build() / "begun"); });
    CHECK(book.check([](Phase, const std::string&) { return false; }).verdict ==
          Verdict::stopped);
    std::string others;
    const Report report = book.check([&](Phase phase, const std::string& what) {
        if (phase == Phase::waiting) others = what;
        return true;
    });
    CHECK(others.starts_with("process "));
    CHECK(others.ends_with(" (ninja)"));
    CHECK(fs::exists(book.build() / "ended"));
    CHECK(report.verdict == Verdict::passed);
    CHECK(other_build(book.build()).empty());
}

TEST_CASE("A build that somebody else disturbs is tried again") {
    namespace fs = std::filesystem;
    const Scratch scratch;
    fs::copy_file("/bin/sleep", scratch.folder() / "ninja");
    const Paths paths{scratch.folder(), scratch.folder(), scratch.folder()};
    Exercise exercise;
    exercise.id = "1.1-dot";
    const auto builds = [&](const std::string& script) {
        save(scratch.folder() / "cmake", "#!/bin/sh\necho >>attempts\n" + script);
        fs::permissions(scratch.folder() / "cmake", fs::perms::owner_all);
        fs::remove(scratch.folder() / "attempts");
        return check_answer(exercise, paths,
                            {(scratch.folder() / "cmake").string(), "", {}}, always);
    };
    const auto attempts = [&] { return contents(scratch.folder() / "attempts").size(); };
    const std::string disturbed = "setsid ./ninja 0.8 & sleep 0.3; echo broken; exit 1\n";
    CHECK(builds("echo broken; exit 1\n").text == "broken\n");
    CHECK(attempts() == 1);
    CHECK(builds("[ $(wc -l <attempts) = 2 ] && exit 0\n" + disturbed)
              .text.find("the check") != std::string::npos);
    CHECK(attempts() == 2);
    CHECK(builds(disturbed).text.starts_with("broken\n\nAnother build went on"));
    CHECK(attempts() == 3);
}

TEST_CASE("A build counts in its own folder only") {
    const Scratch scratch;
    std::filesystem::copy_file("/bin/sleep", scratch.folder() / "make");
    CHECK(other_build(scratch.folder()).empty());
    CHECK(other_build(scratch.folder() / "nothing").empty());
    REQUIRE(std::system(
                ("cd '" + scratch.folder().string() + "' && ./make 0.5 &").c_str()) == 0);
    wait_until([&] { return !other_build(scratch.folder()).empty(); });
    CHECK(other_build("/").find("(make)") == std::string::npos);
    wait_until([&] { return other_build(scratch.folder()).empty(); });
}
