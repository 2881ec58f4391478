#pragma once

#include <string>
#include <vector>

#include "played.hpp"

namespace tangle {

/// One file of the index.
struct IndexFile {
    std::string name;
    std::string text;
};

/// What everyone else wants to know of the book: `book.json`, and a `NN-slug.json` for each
/// chapter that changes only when the chapter does, or what its page says of others. Beside each
/// stands the same as a Lua chunk that returns a table, for pandoc, which read no JSON of old.
std::vector<IndexFile> make_index(const PlayedBook& book);

}  // namespace tangle
