#pragma once

#include <cstddef>
#include <memory>
#include <string>
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

/// A chapter as it was read.
struct Chapter {
    ChapterList list;
    std::string slug;
    std::size_t number = 0;
    std::string title;
    std::string lead;
    std::unique_ptr<Source> source;
    std::vector<Heading> headings;
    std::vector<Listing> listings;
    std::vector<Exercise> exercises;  ///< in the order of their stubs
    std::vector<Fence> fences;
    bool damaged = false;               ///< a fault in a fence has been reported
    std::vector<std::string> doubtful;  ///< the names in such fences
};

using Book = std::vector<Chapter>;

/// Parses a chapter, given its text, or what kept it from being read, as the book's next one.
void read_chapter(ChapterList list, std::string text, const std::string& trouble,
                  Book& book, Report& report);

/// Reads and parses one chapter after the other.
void read_chapters(std::vector<ChapterList> lists, Book& book, Report& report);

}  // namespace tangle
