#pragma once

#include <string>
#include <string_view>

namespace learn {

/// A passage of a chapter as one reads it on a terminal: Markdown's emphasis and links become their
/// text, `$w_1 + b \ge 0$` becomes w1 + b ≥ 0. Code in backticks stays as it is.
std::string plain(std::string_view markdown);

/// The same for what stands between two dollar signs.
std::string plain_formula(std::string_view tex);

}  // namespace learn
