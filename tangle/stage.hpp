#pragma once

#include <string>
#include <unordered_map>

#include "expansions.hpp"
#include "missing_names.hpp"
#include "played.hpp"

namespace tangle {

class Report;

/// What one chapter hands to the next. A FRESH chapter gets one of its own.
struct Inheritance {
    Inheritance(PlayedBook& book, const std::string& line_prefix, std::size_t& room,
                Report& report)
        : expansions(state, book.lives, line_prefix, room), missing(state, report) {}

    State state;
    Expansions expansions;
    MissingNames missing;
    std::unordered_map<std::string, std::string> headers;  ///< by their names in lower case
};

/// A chapter that is being played: what is read, what is written, and what both depend on.
struct Stage {
    const Chapter& chapter;
    PlayedChapter& played;
    PlayedBook& book;
    Inheritance& inherited;
    Report& report;
    std::unordered_map<std::string, std::string> programs =
        {};  ///< those that it has begun, by their names in lower case

    const State& state() const { return inherited.state; }
    std::string folder() const { return chapter.slug + "/"; }
    Place begin() const { return {chapter.source.get(), 1, 1}; }
};

}  // namespace tangle
