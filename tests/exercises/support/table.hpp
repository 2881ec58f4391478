// The table of yours, expected and difference.
#pragma once

#include "judge.hpp"

namespace exercise {

/// One line for each number, the wrong ones marked; the middle of a long table is left out.
/// A gradient's table has the relative error in place of the difference.
std::string table(const trial& t, const wanted& w, const outcome& yours);

/// How many of the numbers are wrong.
std::size_t count_wrong(const wanted& w, const outcome& yours);

}
