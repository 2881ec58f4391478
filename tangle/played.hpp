#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chapter.hpp"

namespace tangle {

/// A reference in a fence, and the life of the chunk that it refers to.
struct Link {
    std::string_view name;
    std::size_t life = no_life;
};

/// A fence in its place among the others.
struct PlayedFence {
    const Fence* fence = nullptr;
    std::size_t chapter = 0;        ///< index of its chapter in the book
    std::size_t number = 0;         ///< of the chunk within its chapter, 0 if it has none
    std::size_t part = 0;           ///< 1 for the first fence of that name in the chapter
    std::size_t life = no_life;     ///< of the chunk or file
    std::size_t place_in_life = 0;  ///< 1 for the fence that began it
    std::string anchor;             ///< id in the page, empty if it has none
    std::vector<Link> references;   ///< in the order of the text
    std::vector<std::string>
        files;  ///< roots that the chunk is part of at its chapter's end
};

/// A chunk's life: every fence that defines, extends, changes or uses it, in the book's order.
struct Life {
    std::vector<const PlayedFence*> fences;
    std::vector<const PlayedFence*> users;
    std::size_t chapter = 0;                ///< index of the chapter that defined it
    std::size_t changed = 0;                ///< the moment of its last change
    std::vector<std::string_view> dropped;  ///< references that this chapter took out again
};

/// A file as it stands at its chapter's end.
struct FileState {
    std::string name;
    bool changed = false;  ///< in this chapter
    std::shared_ptr<const std::vector<Place>> origins;
};

/// A program, and what it is made of.
struct Program {
    std::string name;
    bool now = false;
    std::vector<std::string> sources;  ///< paths in the clean tree, its own first
    std::string key;  ///< a hash of their tokens: no comment, blank or name of a chunk
};

/// What became of a chapter when its fences were played.
struct PlayedChapter {
    const Chapter* chapter = nullptr;
    std::vector<PlayedFence> fences;  ///< one for each of the chapter's, in their order
    // What they begin, in their order.
    std::vector<std::string> headers;
    std::vector<std::string> programs;
    std::vector<std::string> now;
    std::vector<std::string> exercises;
    // What it leaves.
    std::vector<FileState> files;
    std::vector<Program> made;
};

/// One file to write. `lines` is null for a file without a twin in the other tree.
struct OutputFile {
    std::string path;
    std::shared_ptr<const std::string> clean;
    std::shared_ptr<const std::string> lines;
    std::shared_ptr<const std::vector<Place>> origins;
};

/// What became of a book. It points into the book that was played, which must live as long.
struct PlayedBook {
    std::vector<PlayedChapter> chapters;
    std::deque<Life> lives;
    std::vector<OutputFile> files;
};

}  // namespace tangle
