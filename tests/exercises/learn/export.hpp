#pragma once

#include <filesystem>
#include <string>

#include "book.hpp"
#include "progress.hpp"

namespace learn {

/// What the pages of the book read of a reader's progress, as JSON: all exercises that there are, and
/// for each whether it is done.
std::string write_export(const Book& book, const Progress& progress);

/// `learn export FILE`: writes that into a file, and says so. An earlier export is replaced. Throws
/// Trouble if the file is anything else, which is left as it is, or if it cannot be written.
void export_progress(const Book& book, const Progress& progress,
                     const std::filesystem::path& file);

}  // namespace learn
