#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// The lines of a text, without their ends.
std::vector<std::string> split_lines(std::string_view text);

/// The columns that a text takes on a terminal: one for each character of UTF-8.
std::size_t width(std::string_view text);

/// The first characters of a text, so that it takes at most `columns`; `…` stands for the rest.
std::string shorten(std::string_view text, std::size_t columns);

/// Breaks a text into lines of at most `columns`. Lines are joined into paragraphs first, except
/// that a blank line, and a line that begins a list's item, begin a new one.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// What is safe to show of a foreign program's output: no escape sequences, no control characters
/// but the ends of lines, tabs as spaces, `?` for bytes that are not UTF-8.
std::string printable(std::string_view text);

/// `1 exercise`, `2 exercises`.
std::string count(std::size_t number, std::string_view noun);

}  // namespace learn
