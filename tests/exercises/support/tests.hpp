// The test cases of the exercise, run by Catch2.
#pragma once

#include "isolate.hpp"
#include "versions.hpp"

#include <string>
#include <vector>

namespace exercise {

/// How a run ends: the status of the process.
enum verdict { passed = 0, failed = 1, not_written = 3, not_linked = 4 };

/// How many seconds of work a version may take; a known mistake gets two, and 5 are the reader's if
/// nothing is said.
void limit_seconds(unsigned seconds);

/// The names of all test cases, in the order in which they are written.
std::vector<std::string> list_tests();

/// What becomes of the words for the reader: printed at once, kept in the ending, or not even
/// thought of, when all that counts is whether a version passes.
enum class words { printed, kept, none };

/// Tests a version, in a process of its own, up to the first failure; all test cases, or one.
ending test(const version& v, words w, const std::string& only = "");

/// Goes through all test cases with a version, in a process of its own, and drops what it prints;
/// calls `before` and `after` in that process.
void run_tests_apart(const version& v, const std::function<void()>& before,
                     const std::function<void()>& after);

/// Within a run: the name of the test case; whether the tests are only to be listed; whether
/// anybody wants to hear about a failure.
std::string current_test();
bool only_listing();
bool silent();

}
