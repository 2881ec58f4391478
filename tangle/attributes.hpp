#pragma once

#include <string_view>

#include "markdown.hpp"

namespace tangle {

class Report;

/// Whether a language is one whose blocks tangle reads: cpp, diff, console or gnuplot.
bool is_ours(std::string_view language);

/// Reads a fence's language and, if it is one of ours, its attributes; reports faults in them.
Attributes parse_attributes(const Block& block, const Source& source, Report& report);

}  // namespace tangle
