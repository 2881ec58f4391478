#include "reference.hpp"

#include <algorithm>

#include "text.hpp"

namespace tangle {

namespace {

bool is_phrase(std::string_view text) {
    const auto parts = words(text);
    return parts.size() > 1 && trim(text) == text &&
           std::all_of(parts.begin(), parts.end(), is_name);
}

/// How many characters of a name `text` begins with, 101 if there are more than a name may
/// have.
std::size_t name_length(std::string_view text) {
    const auto end = std::find_if_not(
        text.begin(), text.begin() + std::min<std::ptrdiff_t>(std::ssize(text), 101),
        [](char c) {
            return is_name(std::string_view(&c, 1)) || c == '.' || c == '_' || c == '-';
        });
    return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

ReferenceScan scan_reference(std::string_view line) {
    const std::size_t open = line.find("<<");
    if (open == std::string_view::npos) return {};
    const std::string_view name = referred_to(line);
    if (!name.empty()) return {ReferenceForm::reference, name};
    const std::string_view whole = trim(line);
    if (whole.size() > 4 && whole.starts_with("<<") && whole.ends_with(">>")) {
        const std::string_view phrase = whole.substr(2, whole.size() - 4);
        if (is_phrase(phrase)) return {ReferenceForm::misspelt, phrase};
    }
    for (std::size_t at = open; at != std::string_view::npos;
         at = line.find("<<", at + 1)) {
        const std::string_view rest = line.substr(at + 2);
        const std::string_view inner = rest.substr(0, name_length(rest));
        if (is_name(inner) && rest.substr(inner.size()).starts_with(">>")) {
            return {ReferenceForm::inside, inner};
        }
    }
    return {};
}

}  // namespace tangle
