#pragma once

#include <string>
#include <vector>

#include "book.hpp"

namespace tangle {

/// Reads the list of chapters that the build has written, one line a chapter:
///   chapters/01-a-neuron.md HEADERS a.hpp PROGRAMS gates NOW naive EXERCISES 1.1-dot FRESH
std::vector<ChapterList> read_book_list(const Source& source, Report& report);

}  // namespace tangle
