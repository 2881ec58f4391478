#pragma once

#include <cstddef>
#include <string>

#include "desk.hpp"
#include "progress.hpp"

namespace learn {

/// `learn 1.1`: checks one exercise, prints the verdict, returns the exit status.
int check_once(const Desk& desk, ProgressFile& record, std::size_t place);

/// `learn` without a terminal: says which exercise is next, and checks that.
int check_next_once(const Desk& desk, ProgressFile& record);

/// `learn mend 1.1`: puts a solution with one of the known mistakes of the exercise in the place of the
/// answer, which is kept under another name. It is the seed's, from 1 on: seeds next to each other have
/// different mistakes, as long as there are as many. 0 chooses by lot. Returns the exit status. Throws
/// Trouble.
int mend(const Desk& desk, std::size_t place, unsigned seed);

/// Prints the name of an exercise that learn has chosen itself.
void print_name(const Desk& desk, std::size_t place);

/// `learn --list`.
void print_list(const Desk& desk, const Progress& progress);

/// Finds out what is passed by checking every answer there is; says which on standard error.
Progress ask_the_checks(const Desk& desk);

}  // namespace learn
