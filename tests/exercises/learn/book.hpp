#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "section.hpp"

namespace learn {

/// Where the things are that learn works with.
struct Places {
    std::filesystem::path source;  ///< the book's folder
    std::filesystem::path build;   ///< its build folder
    std::filesystem::path work;    ///< the reader's folder

    std::filesystem::path progress() const { return work / "progress"; }
    std::filesystem::path answer(std::string_view id) const;
    std::filesystem::path made(std::string_view id, std::string_view file) const;
};

struct Exercise {
    std::string id;          ///< 1.1-dot
    std::string number;      ///< 1.1
    std::size_t chapter_nr;  ///< place of its chapter in Book::chapters
    Section section;

    /// `1.1 The dot product`.
    std::string name() const { return number + " " + section.title; }
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
};

/// Reads the list that CMake made (BUILD/exercises.list) and the chapters that it names. A chapter
/// that cannot be read leaves its exercises without title, hint and remarks. Throws Trouble.
Book read_book(const Places& places);

}  // namespace learn
