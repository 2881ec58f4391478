// Numbers, lists and paragraphs as text.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace exercise {

/// As it stands in a call: 0.1, -41, 1e-05, nan.
std::string show(double number);
inline std::string show(int number) { return std::to_string(number); }
inline std::string show(std::size_t number) { return std::to_string(number); }
std::string show(const std::string& text);

/// {2, -3}; of a long list only the first few entries.
std::string show(std::span<const double> list);

template <class List>
requires requires(const List& list) { list.begin(); }
std::string show(const List& list) {
    return show(std::span<const double>(std::vector<double>(list.begin(), list.end())));
}

/// With ten significant digits, or seventeen.
std::string rounded(double number, int digits = 10);

/// How many characters of a terminal a text takes.
std::size_t width(const std::string& text);

/// The text in lines of at most 78 characters, each after so many blanks.
std::string wrapped(const std::string& text, std::size_t indent);

/// One or more of something: "1 test waits" needs no s.
std::string counted(std::size_t n, const std::string& thing);

}
