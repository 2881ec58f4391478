#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "fence.hpp"
#include "source.hpp"
#include "state.hpp"

namespace tangle {

class Report;

/// What the build's list says about a chapter (see booklist.hpp).
struct ChapterList {
    std::string path;
    std::size_t line = 0;
    std::vector<std::string> headers;   ///< `neuron.hpp`
    std::vector<std::string> programs;  ///< `gates`, without `.cpp`
    std::vector<std::string> now;
    std::vector<std::string> exercises;  ///< `1.1-dot`
    bool fresh = false;                  ///< neither inherits nor bequeaths
};

struct Chapter {
    ChapterList list;
    std::string slug;
    std::size_t number = 0;
    std::string title;
    std::unique_ptr<Source> source;
    std::vector<Fence> fences;
    bool damaged = false;               ///< a fault in a fence has been reported
    std::vector<std::string> doubtful;  ///< the names in such fences
    // What the fences begin, in their order.
    std::vector<std::string> headers;
    std::vector<std::string> programs;
    std::vector<std::string> now;
    std::vector<std::string> exercises;
};

/// One file to write. `lines` is null for a file without a twin in the other tree.
struct OutputFile {
    std::string path;
    std::shared_ptr<const std::string> clean;
    std::shared_ptr<const std::string> lines;
    std::shared_ptr<const std::vector<Place>> origins;
};

struct Book {
    std::vector<Chapter> chapters;
    std::deque<Life> lives;
    std::vector<OutputFile> files;
    std::size_t room = std::size_t{1}
                       << 30;  ///< how many bytes of programs may still be made
};

/// Reads and parses one chapter after the other.
void read_chapters(std::vector<ChapterList> lists, Book& book, Report& report);

/// Plays the book from its first fence to its last; fills in its lives and files.
void replay(Book& book, const std::string& line_prefix, Report& report);

}  // namespace tangle
