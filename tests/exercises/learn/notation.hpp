#pragma once

#include <string>
#include <string_view>

namespace learn {

// How one writes formulas with a typewriter's means.

bool is_digit(char c);   ///< 0 to 9
bool is_letter(char c);  ///< of the Latin alphabet
bool is_space(char c);   ///< for TeX

/// True for a single name or number, which needs no brackets.
bool is_simple(std::string_view text);

/// In brackets, unless it is simple or has them already.
std::string bracketed(const std::string& text);

/// What stands above a fraction's stroke: in brackets if the stroke would tear it apart.
std::string numerator(const std::string& text);

/// The same below it; `1/2h` would be misread as h/2, too.
std::string denominator(const std::string& text);

/// A whole number in small digits above the line; nothing if the text is something else.
std::string raised_number(std::string_view text);

/// `½` for 1 and 2, and its like; nothing for other fractions.
std::string_view one_sign(std::string_view above, std::string_view below);

}  // namespace learn
