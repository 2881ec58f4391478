#include "check.hpp"

#include "catch.hpp"
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

/// A book whose one exercise is built by CMake, with the reader's file in work/.
const char* const cmake_lists = R"(cmake_minimum_required(VERSION 3.25)
project(book LANGUAGES CXX)
add_executable(exercise.1.1-dot work/1.1-dot.cpp check.cpp)
set_target_properties(exercise.1.1-dot PROPERTIES OUTPUT_NAME check
  RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/exercises/1.1-dot)
target_compile_options(exercise.1.1-dot PRIVATE -Wall)
)";

bool always(Phase, const std::string&) { return true; }

Report check_with(const char* generator, const std::string& answer) {
    const Scratch scratch;
    const Places places{scratch.folder(), scratch.folder() / "build",
                        scratch.folder() / "work"};
    save(places.source / "CMakeLists.txt", cmake_lists);
    save(places.source / "check.cpp",
         "namespace answer { int dot(); }\nint main() { return answer::dot(); }\n");
    save(places.answer("1.1-dot"), answer);
    const Ended configured = run(
        {LEARN_CMAKE, "-S", places.source, "-B", places.build, "-G", generator,
         "-DCMAKE_CXX_COMPILER=" LEARN_COMPILER, "-DCMAKE_CXX_COMPILER_WORKS=1"},
        places.source, std::chrono::seconds(60), [](const std::string&) { return true; });
    REQUIRE(configured.status == 0);
    Exercise exercise;
    exercise.id = "1.1-dot";
    return check_answer(exercise, places, {LEARN_CMAKE, "", std::chrono::seconds(10)},
                        always);
}

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

TEST_CASE("Paths are those that lead there from here") {
    const auto here = std::filesystem::current_path();
    const Places places{here / "book", here / "book/build", here / "book/work"};
    const auto near = [&](const std::string& text) {
        return with_near_paths(text, places, "1.1-dot");
    };
    CHECK(near(here.string() + "/book/work/1.1-dot.cpp:5:1: x") ==
          "book/work/1.1-dot.cpp:5:1: x");
    CHECK(near("not written yet: work/1.1-dot.cpp:12") ==
          "not written yet: book/work/1.1-dot.cpp:12");
    CHECK(near("At ../work/1.1-dot.cpp:12 it") == "At book/work/1.1-dot.cpp:12 it");
    CHECK(near(here.string() + "/book/tests/exercise.hpp:3: x") ==
          "book/tests/exercise.hpp:3: x");
    CHECK(near("homework/1.1-dot.cpp") == "homework/1.1-dot.cpp");
    const Places elsewhere{here / "book", here / "book/build", here / "answers"};
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
    const Places places{scratch.folder(), scratch.folder(), scratch.folder()};
    const Report report = check_answer(exercise, places, {"/no/cmake", "", {}}, always);
    CHECK(report.verdict == Verdict::not_built);
    CHECK(report.text == "cannot start /no/cmake: No such file or directory");
}

TEST_CASE("A real build with Ninja and with Make") {
    for (const char* generator : {"Ninja", "Unix Makefiles"}) {
        INFO(generator);
        const Report right =
            check_with(generator, "namespace answer { int dot() { return 0; } }\n");
        CHECK(right.verdict == Verdict::passed);
        CHECK(right.text.empty());
        const Report wrong =
            check_with(generator, "namespace answer { int dot() { return x; } }\n");
        CHECK(wrong.verdict == Verdict::not_built);
        CHECK(wrong.text.find("1.1-dot.cpp:1:") != std::string::npos);
        CHECK(wrong.text.find("FAILED") == std::string::npos);
        CHECK(wrong.text.find("***") == std::string::npos);
        const Report other =
            check_with(generator, "namespace answer { int dott() { return 3; } }\n");
        CHECK(other.verdict == Verdict::not_built);
        CHECK(other.text.find("The check looks for a function") != std::string::npos);
        const Report warned = check_with(
            generator, "namespace answer { int dot() { int unused; return 3; } }\n");
        CHECK(warned.verdict == Verdict::not_written);
        CHECK(warned.text.find("\nThe compiler warns:\n") != std::string::npos);
        CHECK(warned.text.find("unused") != std::string::npos);
    }
}
