#include "words.hpp"

#include <algorithm>
#include <string>

namespace tangle {

namespace {

constexpr std::string_view spaces = " \t\n";

bool is_space(char c) { return spaces.find(c) != std::string_view::npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How many characters the formula has that `text`, which begins with `$`, begins with; 0 if it
/// begins with none. As in pandoc, no space stands inside of `$` and no digit after the second.
std::size_t formula_length(std::string_view text) {
    if (text.starts_with("$$")) {
        const std::size_t end = text.find("$$", 2);
        return end == std::string_view::npos ? 0 : end + 2;
    }
    if (text.size() < 3 || is_space(text[1])) return 0;
    for (std::size_t end = text.find('$', 2); end != std::string_view::npos;
         end = text.find('$', end + 1)) {
        const bool digit_follows = end + 1 < text.size() && is_digit(text[end + 1]);
        if (!is_space(text[end - 1]) && !digit_follows) return end + 1;
    }
    return 0;
}

std::string without_formulas(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t dollar = std::min(text.find('$'), text.size());
        result += text.substr(0, dollar);
        text.remove_prefix(dollar);
        if (text.empty()) break;
        const std::size_t length = formula_length(text);
        if (length == 0) result += '$';
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

bool is_word(std::string_view token) {
    return !token.starts_with("{#") && !token.starts_with("[!") &&
           std::any_of(token.begin(), token.end(), is_word_character);
}

}  // namespace

std::size_t count_words(std::string_view text) {
    const std::string prose = without_formulas(text);
    std::string_view rest = prose;
    std::size_t count = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(spaces), rest.size());
        if (is_word(rest.substr(0, end))) ++count;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return count;
}

}  // namespace tangle
