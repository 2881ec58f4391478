#pragma once

#include <string_view>

namespace learn {

/// How a symbol of TeX stands among its neighbours.
enum class Kind {
    letter,    ///< a name like any other: η
    prefix,    ///< clings to what follows: ∂
    large,     ///< Σ
    function,  ///< a name in letters, with a space between it and its neighbours: ln
    relation,  ///< has a space on either side: ≥
    sign,      ///< like a relation after an operand, else like a prefix: ±
    opening,   ///< clings to what follows: the left bracket of a pair
    closing,   ///< clings to what precedes: the right one
    space
};

struct Symbol {
    std::string_view name;  ///< without the backslash
    std::string_view text;
    Kind kind = Kind::letter;
};

/// The symbol of this name, or nullptr.
const Symbol* find_symbol(std::string_view name);

}  // namespace learn
