// How long tangle takes on made-up books: a quarter, a half and all of 1,000 chapters with
// 50,000 chunks. Twice the book should take twice the time. Not run by the tests.

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "command.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int chunks_per_chapter = 50;

std::string fence(const std::string& opening, const std::string& text) {
    return "\n" + opening + "\n" + text + "```\n";
}

/// A chapter of one program and 49 chunks, each with a few lines of code, prose between them,
/// and a patch of the header that the first chapter begins.
std::string chapter_text(int number) {
    const std::string n = std::to_string(number);
    std::string text = "# Chapter " + n + "\n";
    if (number == 1) {
        text += fence("```cpp {file=shared.hpp}", "#pragma once\n<<version>>\n");
        text += fence("```cpp {#version}", "constexpr int version = 1;\n");
    } else {
        text += fence("```diff {#version .patch}",
                      "-constexpr int version = " + std::to_string(number - 1) +
                          ";\n+constexpr int version = " + n + ";\n");
    }
    std::string main = "#include \"shared.hpp\"\nint main() {\n";
    std::string chunks;
    for (int i = 2; i <= chunks_per_chapter; ++i) {
        const std::string name = "step-" + std::to_string(i);
        const std::string value = "value_" + std::to_string(i);
        main += "    <<" + name + ">>\n";
        chunks += "\nSome words of *prose* about step " + std::to_string(i) +
                  " of the chapter.\n";
        chunks += fence("```cpp {#" + name + "}",
                        "const int " + value + " = " + n + ";\nif (" + value +
                            " < 0) {\n    return " + value + ";\n}\n");
    }
    return text + fence("```cpp {file=main.cpp}", main + "}\n") + chunks;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double run(const std::vector<std::string>& arguments) {
    const auto start = std::chrono::steady_clock::now();
    if (tangle::run_command(arguments, std::cout, std::cerr) != 0) std::exit(1);
    return seconds_since(start);
}

void measure(int chapters) {
    const fs::path folder =
        fs::temp_directory_path() / ("tangle-benchmark-" + std::to_string(::getpid()));
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::vector<std::string> check;
    for (int number = 1; number <= chapters; ++number) {
        const std::string digits = std::to_string(10000 + number).substr(1);
        check.push_back((folder / (digits + "-made-up.md")).string());
        std::ofstream(check.back(), std::ios::binary) << chapter_text(number);
    }
    std::vector<std::string> write = check;
    const std::string out = (folder / "out").string();
    write.insert(write.end(),
                 {"--clean", out, "--lines", out + "/lines", "--index", out + "/index"});
    const double checking = run(check);
    const double first = run(write);
    const double again = run(write);
    std::printf("%8d %8d %10.3f %10.3f %10.3f\n", chapters, chapters * chunks_per_chapter,
                checking, first, again);
    fs::remove_all(folder);
}

}  // namespace

int main() {
    std::printf("%8s %8s %10s %10s %10s\n", "chapters", "chunks", "check", "write all",
                "no change");
    for (const int chapters : {25, 250, 500, 1000}) measure(chapters);
}
