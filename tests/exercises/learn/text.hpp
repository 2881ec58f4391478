#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// The lines of a text, without their ends.
std::vector<std::string> split_lines(std::string_view text);

/// The columns that a text takes on a terminal: one for each character of UTF-8,
/// except for the accents that are drawn over the one before.
std::size_t width(std::string_view text);

/// The first characters of a text, so that it takes at most `columns`; `…` stands for the rest.
std::string shorten(std::string_view text, std::size_t columns);

/// Breaks the lines of a text that are longer than `columns`. What follows a break is indented like
/// the line's beginning, and below the text of a list's item. Of several blank lines one remains, and of
/// spaces at which a line must not be broken (U+00A0) the usual ones.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// A text with usual spaces in place of those at which `wrap` breaks no line (U+00A0).
std::string with_plain_spaces(std::string text);

/// What is safe to show of a foreign program's output: no escape sequences, no control characters
/// but the ends of lines, tabs as spaces, `?` for bytes that are not UTF-8.
std::string printable(std::string_view text);

/// Whether an id can be part of the name of a file and of a target, and be shown.
bool is_exercise_id(std::string_view id);

/// `1 exercise`, `2 exercises`.
std::string count(std::size_t number, std::string_view noun);

}  // namespace learn
