#pragma once

#include <string_view>
#include <vector>

#include "markdown.hpp"

namespace tangle {

class Report;

/// One attribute of a fence: `#name`, `.class` or `key=value`.
struct Attribute {
    char kind = '#';        ///< '#', '.' or '='
    std::string_view name;  ///< the name, the class or the key
    std::string_view value;
    Place place;
};

/// What follows the back quotes of a fence: its language and its attributes.
struct Attributes {
    std::string_view language;
    std::vector<Attribute> list;
    bool good = true;  ///< false if an error in them has been reported

    /// The attribute of that kind (and name, unless it is '#'), or null.
    const Attribute* find(char kind, std::string_view name = {}) const;
    bool has_class(std::string_view name) const { return find('.', name) != nullptr; }
    std::string_view value(std::string_view key) const;
};

/// Whether a language is one whose blocks tangle reads: cpp, diff, console or gnuplot.
bool is_ours(std::string_view language);

/// Reads a fence's language and, if it is one of ours, its attributes; reports faults in them.
Attributes parse_attributes(const Block& block, const Source& source, Report& report);

}  // namespace tangle
