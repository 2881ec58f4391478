#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fence.hpp"
#include "markdown.hpp"
#include "source.hpp"

namespace tangle {

class Report;

/// What the command line says about a chapter.
struct ChapterList {
    std::string path;
    bool listed = false;                ///< whether it says what the chapter begins
    std::vector<std::string> headers;   ///< `neuron.hpp`
    std::vector<std::string> programs;  ///< `gates`, without `.cpp`
    std::vector<std::string> now;
    std::vector<std::string> exercises;  ///< `1.1-dot`
    bool fresh = false;                  ///< neither inherits nor bequeaths
};

/// What a chapter says about one exercise, as Markdown without its blocks of code.
struct Exercise {
    std::string name;      ///< `1.1-dot`
    std::size_t line = 0;  ///< of its heading; 0 if there is none
    std::string title;     ///< the heading without the exercise's number
    std::string task;      ///< what stands between heading and stub
    std::string hint;
    std::string remarks;  ///< what stands beside the solution
};

/// A chunk's life: every fence that defines, extends, changes or uses it, in the book's order.
struct Life {
    std::vector<const Fence*> fences;
    std::vector<const Fence*> users;
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

struct Chapter {
    ChapterList list;
    std::string slug;
    std::size_t number = 0;
    std::string title;
    std::string lead;
    std::unique_ptr<Source> source;
    std::vector<Heading> headings;
    std::vector<Listing> listings;
    std::vector<Exercise> texts;  ///< of the exercises, in the order of their stubs
    std::vector<Fence> fences;
    bool damaged = false;               ///< a fault in a fence has been reported
    std::vector<std::string> doubtful;  ///< the names in such fences
    // What the fences begin, in their order.
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

struct Book {
    std::vector<Chapter> chapters;
    std::deque<Life> lives;
    std::vector<OutputFile> files;
    std::size_t room = std::size_t{1}
                       << 30;  ///< how many bytes of programs may still be made
};

/// Parses a chapter, given its text, or what kept it from being read, as the book's next one.
void read_chapter(ChapterList list, std::string text, const std::string& trouble,
                  Book& book, Report& report);

/// Reads and parses one chapter after the other.
void read_chapters(std::vector<ChapterList> lists, Book& book, Report& report);

/// Plays the book from its first fence to its last; fills in its lives and files.
void replay(Book& book, const std::string& line_prefix, Report& report);

}  // namespace tangle
