#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// A formula of a text in Markdown.
struct TexFormula {
    std::string tex;       ///< without its dollar signs
    bool display = false;  ///< between two dollar signs on either side
};

/// A text in Markdown whose formulas are out of harm's way: a reader of Markdown would take their
/// underscores and backslashes for its own. A character for private use stands for each of them.
struct Protected {
    std::string markdown;
    std::vector<TexFormula> formulas;
};

/// Finds the formulas by pandoc's rules: there is no space inside of the dollar signs, no digit
/// behind the closing one, and no blank line between them. A dollar sign in code is one.
Protected protect_formulas(std::string_view markdown);

/// The number of the formula for which the character stands that begins `text` (its length is
/// stand_in_length), or `formulas.size()` if it stands for none.
std::size_t stands_for(std::string_view text, const std::vector<TexFormula>& formulas);
constexpr std::size_t stand_in_length = 4;

}  // namespace learn
