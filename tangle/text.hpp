#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tangle {

/// `text` without the spaces and tabs at its ends.
std::string_view trim(std::string_view text);

/// The words of `text`, split at spaces and tabs.
std::vector<std::string_view> words(std::string_view text);

/// Joins the items with `separator` between them.
std::string join(const std::vector<std::string>& items, std::string_view separator);

/// Whether `text` is a name as chunks and files have it: a letter or digit, then letters,
/// digits,
/// `.`, `_` and `-`, at most 100 in all.
bool is_name(std::string_view text);

/// Whether `text` consists of one or more decimal digits.
bool is_digits(std::string_view text);

/// `propagate-the-error` as one reads it: `propagate the error`.
std::string readable(std::string_view name);

/// `text` in back quotes, fit for a message: shortened, control characters replaced.
std::string in_ticks(std::string_view text);

/// `text` with A-Z turned into a-z.
std::string lower(std::string_view text);

/// The candidate that takes the fewest single-letter edits to become `name`, if it takes at
/// most a third of the name's length (two at least); else empty. Ties go to the first in the
/// alphabet.
std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace tangle
