// A program that did not come back: what happened to it, in plain words.
#pragma once

#include "isolate.hpp"

namespace exercise {

/// The call, where it went wrong, what happened, and where to read again. For an ending that was
/// not a proper one.
std::string crash_report(const ending& e);

/// What the program itself wrote to the standard error, without a sanitizer's report.
std::string own_words(const ending& e);

}
