#include "text.hpp"

#include <algorithm>
#include <numeric>

namespace tangle {

namespace {

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> result;
    std::size_t start = text.find_first_not_of(" \t");
    while (start != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t", start), text.size());
        result.push_back(text.substr(start, end - start));
        start = text.find_first_not_of(" \t", end);
    }
    return result;
}

std::string join(const std::vector<std::string>& items, std::string_view separator) {
    std::string result;
    for (const std::string& item : items) {
        if (!result.empty()) result += separator;
        result += item;
    }
    return result;
}

bool is_name(std::string_view text) {
    const auto fits = [](char c) {
        return is_alphanumeric(c) || c == '.' || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 100 && is_alphanumeric(text[0]) &&
           std::all_of(text.begin(), text.end(), fits);
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string readable(std::string_view name) {
    std::string result(name);
    std::replace(result.begin(), result.end(), '-', ' ');
    return result;
}

std::string in_ticks(std::string_view text) {
    const std::size_t limit = 72;
    std::size_t length = std::min(text.size(), limit);
    if (length < text.size()) {
        while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
            --length;
    }
    std::string result = "`";
    for (const char c : text.substr(0, length)) {
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return result + (length < text.size() ? "…`" : "`");
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

namespace {

/// How many single-letter edits turn `a` into `b`; gives up above `limit` and returns limit
/// + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t difference =
        a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
        if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    }
    return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view name,
                    const std::vector<std::string_view>& candidates) {
    std::size_t limit = std::max<std::size_t>(2, name.size() / 3);
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(name, candidate, limit);
        if (distance > limit || candidate == name) continue;
        if (distance < limit || best.empty() || candidate < best) best = candidate;
        limit = distance;
    }
    return std::string(best);
}

}  // namespace tangle
