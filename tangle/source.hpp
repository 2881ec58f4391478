#pragma once

#include <string>

#include "loom.hpp"

namespace tangle {

class Report;

/// Reads the whole of a file. Returns false and a reason when that fails.
bool read_file(const std::string& path, std::string& text, std::string& reason);

/// Turns "\r\n" and a lone "\r" into "\n" and drops a byte order mark, in place.
void normalise(std::string& text);

/// Reports what a chapter must not hold: NUL bytes and bytes that are not UTF-8.
/// Returns true when there is nothing to report.
bool check_encoding(const Source& source, Report& report);

}  // namespace tangle
