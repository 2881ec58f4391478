#pragma once

#include <string>
#include <vector>

#include "chapter.hpp"

namespace tangle {

/// What the command line asks for.
struct Options {
    std::string clean;        ///< folder of the clean tree; empty: none
    std::string lines;        ///< folder of the tree with `#line`
    std::string line_prefix;  ///< before the chapters' paths in `#line`
    std::string index;        ///< folder of the index
    std::string where;        ///< FILE:LINE to look up
    std::vector<ChapterList> chapters;
    bool help = false;
    bool version = false;
};

/// Reads the command line. Returns what is wrong with it, or nothing.
std::string read_options(const std::vector<std::string>& arguments, Options& options);

/// The answer to --help.
extern const char* const help_text;

}  // namespace tangle
