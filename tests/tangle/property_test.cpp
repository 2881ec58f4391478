// What holds for every book, tried on the one in book/.

#include <algorithm>
#include <cstdlib>

#include "../catch.hpp"
#include "sample.hpp"
#include "scratch.hpp"

namespace {

namespace fs = std::filesystem;

/// The text with every run of white space turned into one space.
std::string squeezed(const std::string& text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) result += c;
        if (space && !result.empty() && result.back() != ' ') result += ' ';
    }
    return result;
}

/// Runs the compiler; returns what it printed on both channels.
std::string compile(const std::string& arguments, int& status) {
    const std::string command =
        std::string(TEST_COMPILER) + " -std=c++20 " + arguments + " > compiler.txt 2>&1";
    status = std::system(command.c_str());
    return read_text("compiler.txt");
}

std::string preprocessed(const std::string& path) {
    int status = 0;
    const std::string output = compile("-E -P " + path, status);
    INFO(output);
    CHECK(status == 0);
    return squeezed(output);
}

std::vector<fs::file_time_type> times(const std::vector<std::string>& paths) {
    std::vector<fs::file_time_type> result;
    for (const std::string& path : paths)
        result.push_back(fs::last_write_time("out/" + path));
    return result;
}

/// Lets every file below `out` look an hour old.
void make_old() {
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
    for (const std::string& path : files_below("out"))
        fs::last_write_time("out/" + path, old);
}

bool is_program(const std::string& path) {
    return path.ends_with(".cpp") || path.ends_with(".hpp");
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string{} : text.substr(first);
}

/// Checks of each line below a `#line` that it stands in that line of the Markdown, in its
/// columns.
void check_places(const std::string& path) {
    std::string source;
    std::size_t number = 0;
    for (const std::string& line : lines_of(read_text(path))) {
        if (line.starts_with("#line ")) {
            const std::size_t quote = line.find('"');
            number = std::stoul(line.substr(6));
            source = line.substr(quote + 1, line.size() - quote - 2);
        } else if (!source.empty()) {
            const auto markdown = lines_of(read_text(source));
            INFO(path << " " << source << ":" << number << " " << line);
            REQUIRE(number <= markdown.size());
            const std::string& there = markdown[number - 1];
            ++number;
            if (trimmed(line).empty() || line.starts_with("}") || line.starts_with("  by"))
                continue;
            CHECK(there.ends_with(trimmed(line)));
            CHECK(there.size() == line.size());
        }
    }
}

}  // namespace

TEST_CASE("A second run writes nothing") {
    const Scratch scratch;
    const auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).err.empty());
    make_old();
    const auto files = files_below("out");
    const auto before = times(files);
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(files_below("out") == files);
    CHECK(times(files) == before);
}

TEST_CASE("A change of prose touches no clean program") {
    const Scratch scratch;
    const auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    make_old();
    std::vector<std::string> clean;
    for (const std::string& path : files_below("out")) {
        if (is_program(path) && !path.starts_with("lines/")) clean.push_back(path);
    }
    const auto before = times(clean);
    const std::string lines = whole_tree("out/lines");
    write_text(chapters[0], "More prose.\n\n" + read_text(chapters[0]));
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(times(clean) == before);
    CHECK(whole_tree("out/lines") != lines);
}

TEST_CASE("Both trees are the same programs and compile") {
    const Scratch scratch;
    REQUIRE(tangle_into_out(write_sample()).status == 0);
    std::size_t programs = 0;
    for (const std::string& path : files_below("out/lines")) {
        if (!path.ends_with(".cpp")) continue;
        ++programs;
        INFO(path);
        CHECK(preprocessed("out/" + path) == preprocessed("out/lines/" + path));
        int status = 0;
        const std::string output =
            compile("-fsyntax-only -Wall -Wextra out/lines/" + path, status);
        CHECK(output == "");
        CHECK(status == 0);
    }
    CHECK(programs == 7);
}

TEST_CASE("Every line with a line directive stands where it says") {
    const Scratch scratch;
    REQUIRE(tangle_into_out(write_sample()).status == 0);
    for (const std::string& path : files_below("out/lines")) {
        if (is_program(path)) check_places("out/lines/" + path);
    }
}

TEST_CASE("A compiler error names the place in the Markdown") {
    const Scratch scratch;
    write_text("01-a.md", "# A\n\n- list\n\n  ```cpp {file=a.cpp}\n  int main() {\n      "
                          "<<body>>\n  }\n  ```\n\n"
                          "```cpp {#body}\nint a = 1;\nreturn a;\n```\n\n"
                          "```diff {#body .patch}\n-int a = 1;\n+int a = nonsense;\n```\n");
    REQUIRE(tangle_into_out({"01-a.md"}).err.empty());
    int status = 0;
    const std::string output = compile("-fsyntax-only out/lines/01-a/a.cpp", status);
    CHECK(status != 0);
    CHECK(output.find("01-a.md:18:10: error:") != std::string::npos);
    INFO(output);
}

TEST_CASE("The prefix stands before the chapters in line directives") {
    const Scratch scratch;
    write_text("01-a.md", "# A\n\n```cpp {file=a.hpp}\nint a;\n```\n");
    REQUIRE(
        run_tangle({"--lines", "out", "--line-prefix", "/a \"b\"/c", "01-a.md"}).status ==
        0);
    CHECK(read_text("out/01-a/a.hpp") == "#line 4 \"/a \\\"b\\\"/c/01-a.md\"\nint a;\n");
}

TEST_CASE("The order of the chapters matters and that of the files does not") {
    std::string first;
    {
        const Scratch scratch;
        REQUIRE(tangle_into_out(write_sample()).status == 0);
        first = whole_tree("out");
    }
    const Scratch scratch;
    auto chapters = write_sample();
    const std::string text = read_text(chapters[0]);
    fs::remove(chapters[0]);
    write_text("chapters/00-not-named.md", "# Not part of the book\n");
    write_text(chapters[0], text);
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(whole_tree("out") == first);
    std::reverse(chapters.begin(), chapters.end());
    CHECK(tangle_into_out(chapters).status == 1);
    CHECK(whole_tree("out") == first);
}

TEST_CASE("All line ends give the same bytes") {
    const Scratch scratch;
    const auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    const std::string expected = whole_tree("out");
    CHECK(expected.find('\r') == std::string::npos);
    for (const std::string end : {"\r\n", "\r"}) {
        for (const std::string& chapter : write_sample()) {
            std::string text = "\xEF\xBB\xBF";
            for (const char c : read_text(chapter))
                text += c == '\n' ? end : std::string(1, c);
            write_text(chapter, text);
        }
        fs::remove_all("out");
        REQUIRE(tangle_into_out(chapters).status == 0);
        CHECK(whole_tree("out") == expected);
    }
}

TEST_CASE("Files that tangle did not make stay") {
    const Scratch scratch;
    const auto chapters = write_sample();
    write_text("out/01-first/vote.hpp", "mine\n");
    write_text("out/index/book.lua", "mine, too\n");
    const Answer answer = tangle_into_out(chapters);
    CHECK(answer.status == 1);
    CHECK(answer.err ==
          "tangle: error: out/01-first/vote.hpp was not made by tangle and would be "
          "overwritten; "
          "move it away or choose another name\n"
          "tangle: error: out/index/book.lua was not made by tangle and would be "
          "overwritten; "
          "move it away or choose another name\n");
    CHECK(files_below("out").size() == 2);
    CHECK(read_text("out/01-first/vote.hpp") == "mine\n");
}

TEST_CASE("A link in the place of a file is not followed") {
    const Scratch scratch;
    const auto chapters = write_sample();
    write_text("precious.txt", "mine\n");
    fs::create_directories("out/01-first");
    fs::create_symlink("../../precious.txt", "out/01-first/vote.hpp");
    CHECK(tangle_into_out(chapters).status == 1);
    CHECK(read_text("precious.txt") == "mine\n");
}

TEST_CASE("A file of another hand with the same text is taken over") {
    const Scratch scratch;
    const auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    const std::string expected = whole_tree("out");
    fs::remove("out/.tangle-manifest");
    CHECK(tangle_into_out(chapters).status == 0);
    CHECK(whole_tree("out") == expected);
}

TEST_CASE("Files that are no longer wanted go and others stay") {
    const Scratch scratch;
    auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    write_text("out/02-second/output.txt", "written by a program\n");
    chapters.pop_back();
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(fs::exists("out/02-second/output.txt"));
    CHECK_FALSE(fs::exists("out/02-second/sign.hpp"));
    CHECK_FALSE(fs::exists("out/lines/02-second"));
    const std::string expected = whole_tree("out/01-first");
    CHECK(expected.find("vote.cpp") != std::string::npos);
}

TEST_CASE("A file that someone changed is made anew") {
    const Scratch scratch;
    const auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    const std::string expected = whole_tree("out");
    write_text("out/01-first/vote.cpp", "changed\n");
    fs::remove("out/lines/01-first/vote.cpp");
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(whole_tree("out") == expected);
}

TEST_CASE("A manifest that leads out of its folder is not obeyed") {
    const Scratch scratch;
    const auto chapters = write_sample();
    write_text("precious.txt", "mine\n");
    write_text("out/.tangle-manifest",
               "# The files that tangle made here.\n../precious.txt\n" +
                   fs::absolute("precious.txt").string() + "\n");
    REQUIRE(tangle_into_out(chapters).status == 0);
    CHECK(fs::exists("precious.txt"));
}

TEST_CASE("After an error everything is as it was") {
    const Scratch scratch;
    auto chapters = write_sample();
    REQUIRE(tangle_into_out(chapters).status == 0);
    const std::string expected = whole_tree("out");
    write_text("chapters/03-bad.md", "# Bad\n\n```cpp {#unused}\n```\n");
    chapters.push_back("chapters/03-bad.md");
    CHECK(tangle_into_out(chapters).status == 1);
    CHECK(whole_tree("out") == expected);
}
