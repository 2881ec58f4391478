#pragma once

#include <cstddef>
#include <string_view>

namespace tangle {

/// How many words a text has without its formulas, `$x$` and `$$x$$`. A word holds a letter or a
/// digit and ends at a space; what pandoc reads as attributes, `{#eq:vote}`, and the `[!NOTE]`
/// of an aside are none.
std::size_t count_words(std::string_view text);

}  // namespace tangle
