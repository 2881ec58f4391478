#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "grade.hpp"

namespace learn {

enum class Command { practise, mend, grade, export_progress };

/// What the command line asks for.
struct Options {
    Command command = Command::practise;
    std::string exercise;          ///< empty: where the reader left off
    std::filesystem::path source;  ///< empty: as built
    std::filesystem::path build;
    std::filesystem::path work;
    std::filesystem::path builder;  ///< empty: CMake
    double limit = 10;              ///< seconds that an answer may work
    GradeOptions grade;
    std::filesystem::path export_file;  ///< for what is done
    unsigned seed = 0;                  ///< of what is to be mended; 0: by lot
    bool list = false;
    bool watch = false;  ///< that exercise
    bool help = false;
    bool version = false;
};

/// Reads the command line. Returns what is wrong with it, or nothing.
std::string read_options(const std::vector<std::string>& arguments, Options& options);

/// `; did you mean mend?` if a word is nearly the name of a command, else nothing.
std::string near_command(std::string_view word);

/// The answer to --help.
extern const char* const help_text;

/// The answer to `grade --help`.
extern const char* const grade_help_text;

}  // namespace learn
