#pragma once

#include <string>
#include <vector>

#include "book.hpp"
#include "grade_answer.hpp"

namespace learn {

/// One line: what became of a student's answer to an exercise.
struct Entry {
    std::string student;
    const Exercise* exercise = nullptr;  ///< none: the student has handed in nothing
    Grade grade{};
};

/// The head of the table that spreadsheets read.
extern const char* const csv_head;

/// A line of that table, as RFC 4180 has it, but for the end of the line, which is \n.
std::string csv_line(const Entry& entry);

/// What has been graded, for people: a row for each student, a column for each exercise.
std::string grade_table(const std::vector<Entry>& entries, std::size_t columns = 96);

}  // namespace learn
