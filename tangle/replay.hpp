#pragma once

#include <cstddef>
#include <string>

#include "played.hpp"

namespace tangle {

class Report;

/// Plays the book from its first fence to its last: defines and changes chunks, makes the files
/// and finds out what the index says of every fence. `line_prefix` stands before the chapters'
/// paths in `#line`; the files may have `room` bytes together. Reports what is wrong; what it
/// returns is whole only if nothing was.
PlayedBook replay(const Book& book, const std::string& line_prefix, Report& report,
                  std::size_t room = std::size_t{1} << 30);

}  // namespace tangle
