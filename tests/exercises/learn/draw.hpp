#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "terminal.hpp"

namespace learn {

enum class Colour { none, bold, dim, red, green, yellow };

struct Line {
    std::string text;
    Colour colour = Colour::none;
};

using Lines = std::vector<Line>;

/// `[######--------]`, as wide as `columns`.
std::string bar(std::size_t done, std::size_t total, std::size_t columns);

/// A line as it is sent to the terminal.
std::string painted(const Line& line, bool colours);

/// All lines, painted, each with its end.
std::string painted(const Lines& lines, bool colours);

/// The rows that a line takes in a window of so many columns.
std::size_t rows_of(const Line& line, std::size_t columns);

/// Adds more lines below a blank one, if there are any.
void append(Lines& lines, const Lines& more);

enum class Keep { first, last, ends, all };

/// As many of the lines as have room in so many rows, the first or the last of them, with a line
/// that says how many are missing and `more`, where to find them. Of `ends`, that line stands below
/// the first two paragraphs (a test's name and its call), if they leave half of the rows to the last.
Lines fit(const Lines& lines, std::size_t rows, std::size_t columns, Keep keep,
          std::string_view more);

/// What is on the screen.
struct Scene {
    Lines top;
    Lines body;  ///< is cut if the window is too small
    Keep keep = Keep::last;
    std::string more;  ///< where to find the whole body
    Lines after;       ///< has the room that the body leaves
    Lines bottom;
};

/// The scene's lines, cut to the window.
Lines laid_out(const Scene& scene, Size size);

}  // namespace learn
