#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "loom.hpp"

namespace tangle {

/// A file's text, and for each of its lines the place that it comes from (source null: none).
struct Expansion {
    std::string clean;                  ///< indented, with the chunks' names as comments
    std::string lines;                  ///< with `#line` directives into the Markdown
    std::vector<Place> origins;         ///< of the lines of `clean`
    std::vector<std::string> includes;  ///< the `x.hpp` of each `#include "x.hpp"`
    Reach reach;
    std::vector<Problem> problems;  ///< those of `reach`, or what was found while writing

    bool good() const { return problems.empty(); }
};

/// How text is written around and into an expansion.
struct ExpandOptions {
    std::string line_prefix;  ///< before the chapters' relative paths in `#line`
    std::string indentation;  ///< of the whole
    std::string before;       ///< lines that come from nowhere in the Markdown
    std::string after;
};

/// Expands a root: both texts, or the problems.
Expansion expand(const State& state, const Chunk& root, const ExpandOptions& options);

}  // namespace tangle
