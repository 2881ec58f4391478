#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "book.hpp"
#include "check.hpp"
#include "draw.hpp"
#include "progress.hpp"

namespace learn {

/// The name of the book and the bar.
Lines progress_view(const Book& book, const Progress& progress, std::size_t columns);

/// All exercises by chapter. Line i belongs to the exercise at places[i].
struct ListView {
    Lines lines;
    std::vector<std::optional<std::size_t>> places;
};
ListView list_view(const Book& book, const Progress& progress, std::size_t current,
                   std::size_t columns = std::string::npos);

/// The part of the list around the chosen exercise that has room in so many rows.
Lines list_window(const ListView& list, std::size_t chosen, std::size_t rows);

/// What a check said, with colours for those who see them. In a narrow window the sentences are
/// broken between words; tables and the compiler's lines stay as they are.
Lines report_view(const Report& report, std::size_t columns = std::string::npos);

/// What the compiler warned of; nothing if it did not.
Lines warnings_view(const Report& report);

/// What to do after that verdict.
Lines advice_view(const Book& book, const Progress& progress, std::size_t place,
                  const Report& report, std::size_t columns);

Lines task_view(const Exercise& exercise, std::size_t columns);
Lines hint_view(const Exercise& exercise, std::size_t columns);
Lines solution_view(const Exercise& exercise, const Paths& paths, std::size_t columns);

}  // namespace learn
