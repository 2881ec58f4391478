#include "notation.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace learn {

namespace {

/// True for what has a bracket around all of it.
bool is_bracketed(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    int depth = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) return false;
    }
    return true;
}

/// True for what a fraction's stroke does not tear apart: no operator stands outside of brackets.
bool is_factor(std::string_view text) {
    int depth = 0;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth > 0 || std::string_view(" +-/,=|").find(c) == std::string_view::npos;
    });
}

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '~'; }

bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '\'' || (c & 0x80) != 0;
    });
}

std::string bracketed(const std::string& text) {
    return is_simple(text) || is_bracketed(text) ? text : "(" + text + ")";
}

std::string numerator(const std::string& text) {
    return is_factor(text) ? text : bracketed(text);
}

std::string denominator(const std::string& text) {
    const bool multiple = !text.empty() && is_digit(text[0]) &&
                          std::any_of(text.begin(), text.end(), is_letter);
    return is_factor(text) && !multiple ? text : "(" + text + ")";
}

std::string raised_number(std::string_view text) {
    constexpr std::array<std::string_view, 10> small{"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string result;
    if (text.starts_with('-') && text.size() > 1) {
        result = "⁻";
        text.remove_prefix(1);
    }
    for (const char c : text) {
        if (!is_digit(c)) return {};
        result += small[static_cast<std::size_t>(c - '0')];
    }
    return result;
}

std::string_view one_sign(std::string_view above, std::string_view below) {
    if (below == "2" && above == "1") return "½";
    if (below == "4" && above == "1") return "¼";
    if (below == "4" && above == "3") return "¾";
    return {};
}

}  // namespace learn
