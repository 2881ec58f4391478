#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "loom.hpp"

namespace tangle {

/// The words of `text`, split at spaces and tabs.
std::vector<std::string_view> words(std::string_view text);

/// Joins the items with `separator` between them.
std::string join(const std::vector<std::string>& items, std::string_view separator);

/// Whether `text` consists of one or more decimal digits.
bool is_digits(std::string_view text);

/// `propagate-the-error` as one reads it: `propagate the error`.
std::string readable(std::string_view name);

/// `text` with A-Z turned into a-z.
std::string lower(std::string_view text);

/// The candidate that takes the fewest single-letter edits to become `name`, if it takes at
/// most a third of the name's length (two at least); else empty. Ties go to the first in the
/// alphabet.
std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace tangle
