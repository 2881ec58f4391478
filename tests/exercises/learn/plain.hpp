#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// A text in Markdown as one reads it on a terminal, for `wrap`: each paragraph is one line, items
/// and lines of code are indented, and blank lines lie between. Short formulas and short pieces of
/// code have spaces at which it does not break them. Emphasis and links become their
/// text, code in backticks stays as it is, HTML goes. Formulas are printed by plain_formula, which
/// adds the commands that it does not know to `unknown`.
std::string plain(std::string_view markdown, std::vector<std::string>& unknown);

/// The same for the text of a heading, which is one line and no list.
std::string plain_title(std::string_view markdown, std::vector<std::string>& unknown);

}  // namespace learn
