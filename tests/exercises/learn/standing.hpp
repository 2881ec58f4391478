#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "book.hpp"
#include "check.hpp"
#include "progress.hpp"

namespace learn {

/// How a reader stands with an exercise.
enum class Standing {
    open,
    passed,
    changed  ///< passed, but the answer has failed since
};
Standing standing(const Progress& progress, const Exercise& exercise);

/// How many of the book's exercises are passed.
std::size_t passed_in(const Book& book, const Progress& progress);

/// How many of a chapter's.
std::size_t passed_in(const Book& book, const Chapter& chapter, const Progress& progress);

/// The first of these exercises that is not passed, or the first of all.
std::size_t first_unfinished(const Book& book, const Progress& progress,
                             const std::vector<std::size_t>& places);

/// The first exercise after `place` that is not passed, or before it if there is none after.
std::optional<std::size_t> unfinished_after(const Book& book, const Progress& progress,
                                            std::size_t place);

/// Where a reader begins: where they left off, unless that is passed; else at the first exercise
/// that is not.
std::size_t starting_place(const Book& book, const Progress& progress);

/// Where a reader goes on: after an exercise that is passed to one that is not, else to the one that
/// follows. Nowhere from the last.
std::optional<std::size_t> place_after(const Book& book, const Progress& progress,
                                       std::size_t place);

/// Remembers what a check found. A build that failed, and a check that was stopped, say nothing about
/// what was passed before.
void note_check(Progress& progress, const Exercise& exercise, const Report& report);

}  // namespace learn
