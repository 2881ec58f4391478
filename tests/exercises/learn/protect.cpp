#include "protect.hpp"

#include <algorithm>

namespace learn {

namespace {

/// U+F0000 and those that follow stand for formulas.
constexpr std::size_t most_formulas = 0x10000;

std::string stand_in(std::size_t number) {
    const auto bits = [&](std::size_t shift) {
        return static_cast<char>(0x80 | (number >> shift & 0x3F));
    };
    std::string result = "\xF3";
    result += static_cast<char>(0xB0 | (number >> 12 & 0x0F));
    result += bits(6);
    result += bits(0);
    return result;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The place of the next blank line, or the end.
std::size_t paragraph_end(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; ++at) {
        const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
        if (next == text.npos || text[next] == '\n') return at;
    }
    return text.size();
}

/// The length of the code that begins `text`, with its backticks; if none does, the backticks'.
/// Three or more may be the fence of a block, which blank lines do not end.
std::size_t code_length(std::string_view text) {
    const std::size_t ticks = std::min(text.find_first_not_of('`'), text.size());
    const std::size_t limit = ticks < 3 ? paragraph_end(text) : text.size();
    for (std::size_t at = ticks; (at = text.find('`', at)) < limit;) {
        const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
        if (end - at == ticks) return end;
        at = end;
    }
    return ticks;
}

/// The length of the formula that begins `text`, with its dollar signs; 0 if none does.
std::size_t formula_length(std::string_view text) {
    const std::size_t dollars = text.starts_with("$$") ? 2 : 1;
    const std::string_view closing = text.substr(0, dollars);
    const std::size_t limit = paragraph_end(text);
    if (text.size() <= dollars || (dollars == 1 && is_space(text[1]))) return 0;
    for (std::size_t at = dollars; at < limit; ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text.substr(at).starts_with(closing)) {
            const std::size_t end = at + dollars;
            if (dollars == 2) return at == dollars ? 0 : end;
            const bool digit = end < text.size() && text[end] >= '0' && text[end] <= '9';
            if (at > 1 && !is_space(text[at - 1]) && !digit) return end;
        }
    }
    return 0;
}

/// Takes the formula that begins `text` out of it. Returns its length, or 0 if none does.
std::size_t take_formula(std::string_view text, Protected& result) {
    const std::size_t length = formula_length(text);
    if (length == 0 || result.formulas.size() == most_formulas) return 0;
    const std::size_t dollars = text.starts_with("$$") ? 2 : 1;
    result.markdown += stand_in(result.formulas.size());
    result.formulas.push_back(
        {std::string(text.substr(dollars, length - 2 * dollars)), dollars == 2});
    return length;
}

}  // namespace

Protected protect_formulas(std::string_view markdown) {
    Protected result;
    while (!markdown.empty()) {
        std::size_t length = 0;
        if (markdown[0] == '$') length = take_formula(markdown, result);
        if (length == 0) {
            length = markdown[0] == '`'    ? code_length(markdown)
                     : markdown[0] == '\\' ? std::min<std::size_t>(2, markdown.size())
                                           : 1;
            result.markdown += markdown.substr(0, length);
        }
        markdown.remove_prefix(length);
    }
    return result;
}

std::size_t stands_for(std::string_view text, const std::vector<TexFormula>& formulas) {
    if (text.size() < stand_in_length || text[0] != '\xF3') return formulas.size();
    std::size_t number = 0;
    for (std::size_t i = 1; i < stand_in_length; ++i)
        number =
            number << 6 | (static_cast<unsigned char>(text[i]) & (i == 1 ? 0x0F : 0x3F));
    return std::min(number, formulas.size());
}

}  // namespace learn
