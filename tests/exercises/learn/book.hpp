#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// Where the things are that learn works with.
struct Paths {
    std::filesystem::path source;  ///< the book's folder
    std::filesystem::path build;   ///< its build folder
    std::filesystem::path work;    ///< the reader's folder

    std::filesystem::path progress() const { return work / "progress"; }
    std::filesystem::path index(std::string_view name) const;
    std::filesystem::path answer(std::string_view id) const;
    std::filesystem::path made(std::string_view id, std::string_view file) const;
};

/// An exercise, with its texts as they are read on a terminal.
struct Exercise {
    std::string id;                 ///< 1.1-dot
    std::string number;             ///< 1.1
    std::size_t chapter_place = 0;  ///< place of its chapter in Book::chapters
    std::string title;
    std::string task;
    std::string hint;
    std::string remarks;               ///< what the book says below its solution
    std::vector<std::string> unknown;  ///< TeX's commands in them that learn does not know

    /// `1.1 The dot product`.
    std::string name() const { return number + " " + title; }
};

struct Chapter {
    std::string slug;                  ///< 01-a-neuron
    std::string number;                ///< 1
    std::string title;                 ///< A neuron is a weighted vote
    std::vector<std::size_t> members;  ///< places of its exercises in Book::exercises
};

/// The chapters that have exercises, in order.
struct Book {
    std::vector<Chapter> chapters;
    std::vector<Exercise> exercises;

    /// The place of the exercise that the reader calls `1.1`, `1.1-dot` or `work/1.1-dot.cpp`.
    std::optional<std::size_t> find(std::string_view name) const;

    /// The places of those that the reader may mean: that one; or of a chapter, `7`, all; or those
    /// with a word that begins so in their names. If a name is the whole of it, only that.
    std::vector<std::size_t> find_all(std::string_view name) const;
};

/// Reads what tangle wrote of the book: BUILD/index/book.json, and from the same folder the file of
/// each chapter that has exercises. Throws Trouble, which says how to make a file that is missing
/// or makes no sense.
Book read_book(const Paths& paths);

}  // namespace learn
