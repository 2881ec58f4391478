#pragma once

#include <string>

#include "book.hpp"

namespace tangle {

/// The first line of an index, by which tangle knows it for its own.
constexpr const char* index_mark = "-- Made by tangle. Changes made here are lost.";

/// What the weave wants to know of the book, as a Lua chunk that returns a table.
std::string make_index(const Book& book);

}  // namespace tangle
