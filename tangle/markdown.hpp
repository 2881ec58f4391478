#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source.hpp"

namespace tangle {

class Report;

/// A fenced code block as it stands in the Markdown.
struct Block {
    std::size_t first = 0;        ///< the line of the opening fence
    std::size_t last = 0;         ///< the line of the closing fence
    std::string_view info;        ///< what follows the opening fence's back quotes
    std::size_t info_column = 1;  ///< where that begins
    std::size_t column = 1;       ///< where the opening fence begins
    std::string before;  ///< the kind of the block before it; none begins its parent
    std::vector<Line> lines;
    std::string
        caption;  ///< the text after `Figure:` if the next block is such a paragraph
};

/// A fenced block that tangle only hands on: a command for a terminal, a picture in letters.
struct Listing {
    std::string language;
    std::size_t line = 0;
    std::string text;
};

/// A heading, with its text as Markdown.
struct Heading {
    std::size_t level = 1;
    std::size_t line = 0;
    std::string text;
    std::size_t words = 0;  ///< of prose between this heading and the next
};

/// What can be folded away: `<details><summary>Hint</summary>`, an empty line, Markdown, an
/// empty line, `</details>`.
struct Details {
    std::string summary;
    std::size_t first = 0;  ///< the first line inside
    std::size_t last = 0;   ///< the last line inside
};

/// What tangle needs of a chapter's Markdown.
struct Document {
    std::string title;  ///< the text of the first heading of level 1
    std::string lead;   ///< the paragraph after it if it is all in italics, as Markdown
    std::vector<Heading> headings;
    std::vector<Details> details;
    std::vector<Block> blocks;  ///< every fenced block, of whatever language

    /// The Markdown of some lines, without the fenced blocks among them.
    std::string text_of(const Source& source, std::size_t first, std::size_t last) const;
};

/// Parses a chapter with cmark; reports fences that are never closed.
Document parse_markdown(Source& source, Report& report);

/// One of the blocks that a text consists of, as far as it is not part of another.
struct Passage {
    enum class Kind { heading, paragraph, code, other };

    Kind kind = Kind::other;
    int level = 0;     ///< of a heading
    std::string text;  ///< of a heading or paragraph, in one line and without its mark-up
    std::size_t line = 1;  ///< where it begins
};

/// The passages of a text in their order, without comments.
std::vector<Passage> read_passages(const Source& source);

}  // namespace tangle
