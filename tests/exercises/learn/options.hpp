#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "grade.hpp"

namespace learn {

/// What the command line asks for.
struct Options {
    std::string exercise;          ///< empty: where the reader left off
    std::filesystem::path source;  ///< empty: as built
    std::filesystem::path build;
    std::filesystem::path work;
    std::filesystem::path builder;  ///< empty: CMake
    std::chrono::milliseconds limit{10'000};
    GradeOptions grade;
    bool exporting = false;             ///< what is done, for the pages of the book
    std::filesystem::path export_file;  ///< into which
    bool mend = false;                  ///< that exercise
    unsigned seed = 0;                  ///< of what is to be mended; 0: by lot
    bool list = false;
    bool watch = false;  ///< that exercise
    bool help = false;
    bool version = false;
};

/// Reads the command line. Returns what is wrong with it, or nothing.
std::string read_options(const std::vector<std::string>& arguments, Options& options);

/// The answer to --help.
extern const char* const help_text;

/// The answer to `grade --help`.
extern const char* const grade_help_text;

}  // namespace learn
