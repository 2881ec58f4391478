#pragma once

#include <filesystem>
#include <string>

#include "desk.hpp"
#include "handed_in.hpp"

namespace learn {

/// What `learn grade` is asked for.
struct GradeOptions {
    std::filesystem::path folder{};
    std::string only{};  ///< `1,2.3`: these exercises, or all exercises of these chapters
    unsigned jobs = 2;   ///< answers that are compiled at a time
    bool csv = false;
};

/// `learn grade DIR`: grades the answers of a class, prints a table or a line for each of them, and
/// returns the exit status. Throws NoClass (handed_in.hpp) if there is nothing to
/// grade, and Trouble.
int grade(const Desk& desk, const GradeOptions& options);

}  // namespace learn
