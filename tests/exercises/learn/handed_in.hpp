#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "book.hpp"
#include "file.hpp"

namespace learn {

/// A file that answers an exercise, or what stands in its place.
struct HandedIn {
    std::size_t exercise = 0;  ///< its place in the book
    std::filesystem::path file;
    std::string
        refused{};  ///< why it is not looked at: there are two of them, it is a link
};

struct Student {
    std::string name;                 ///< that of the folder
    std::vector<HandedIn> answers{};  ///< in the order of the book, one of each
    std::string unreadable{};         ///< why the folder cannot be read
};

/// What a class has handed in.
struct SchoolClass {
    std::vector<Student> students;     ///< by name
    std::vector<std::string> notes{};  ///< what lies there and is no answer, a line each
};

/// Thrown when there is no class to be graded, or no such exercise.
struct NoClass : Trouble {
    using Trouble::Trouble;
};

/// Reads a folder that holds a folder for each student. In it, or in folders below, files that are
/// called like `1.1-dot.cpp` or `1.1.cpp` are answers. No link is followed. Throws NoClass.
SchoolClass read_class(const std::filesystem::path& folder, const Book& book);

/// The text of an answer, a file of at most a megabyte. Throws Trouble with the reason alone.
std::string read_handed_in(const std::filesystem::path& path);

}  // namespace learn
