#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// One part of a case: `--- 01-a.md` or `--- clean 01-a/x.hpp`, then its text.
struct Part {
    std::string what;  ///< `chapter`, `book`, `clean`, `lines`, `absent` or `errors`
    std::string path;
    std::string text;
};

/// A small book and what tangle makes of it.
struct Case {
    std::string title;
    std::vector<Part> parts;
};

/// Reads a file of cases: each begins `=== title`, and its parts begin `--- `.
std::vector<Case> read_cases(const std::filesystem::path& path);
