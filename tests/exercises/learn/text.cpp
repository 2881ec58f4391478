#include "text.hpp"

#include <algorithm>

namespace learn {

namespace {

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The bytes of the UTF-8 character that begins `text`, or 0 if none does.
std::size_t character_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = first < 0x80                     ? 1
                               : first >= 0xC2 && first <= 0xDF ? 2
                               : (first & 0xF0) == 0xE0         ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues_a_character(text[i])) return 0;
    return length;
}

/// The bytes of the escape sequence that begins `text` (which begins with ESC).
std::size_t escape_length(std::string_view text) {
    if (text.size() < 2 || text[1] < ' ') return 1;
    if (text[1] == '[') {  // a control sequence, up to its letter
        std::size_t i = 2;
        while (i < text.size() && text[i] >= 0x20 && text[i] < 0x40) ++i;
        return i < text.size() && text[i] >= 0x40 ? i + 1 : i;
    }
    if (text[1] == ']') {  // a command to the terminal, up to BEL or ESC
        std::size_t i = 2;
        while (i < text.size() && text[i] != '\a' && text[i] != '\x1b' && text[i] != '\n')
            ++i;
        return i < text.size() && text[i] == '\a' ? i + 1 : i;
    }
    return 2;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

bool begins_an_item(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ")) return true;
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits != 0 && digits != line.npos && line.substr(digits).starts_with(". ");
}

void add_word(std::vector<std::string>& lines, std::string_view word, std::size_t columns) {
    if (lines.back().empty()) {
        lines.back() = word;
    } else if (width(lines.back()) + 1 + width(word) <= columns) {
        lines.back() += ' ';
        lines.back() += word;
    } else {
        lines.emplace_back(word);
    }
}

}  // namespace

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (lines.back().ends_with('\r')) lines.back().pop_back();
        if (end == text.npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    for (char byte : text) columns += continues_a_character(byte) ? 0 : 1;
    return columns;
}

std::string shorten(std::string_view text, std::size_t columns) {
    if (width(text) <= columns) return std::string(text);
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size(); ++end) {
        if (!continues_a_character(text[end]) && ++taken >= columns) break;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines;
    bool fresh = true;
    for (std::string_view line : split_lines(text)) {
        const std::size_t start = line.find_first_not_of(' ');
        if (start == line.npos) {
            if (!lines.empty() && !lines.back().empty()) lines.emplace_back();
            fresh = true;
            continue;
        }
        line.remove_prefix(start);
        if (fresh || begins_an_item(line)) lines.emplace_back();
        fresh = false;
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            if (end > 0) add_word(lines, line.substr(0, end), columns);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string printable(std::string_view text) {
    std::string result;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        const std::string_view character = text.substr(0, length);
        if (length == 0) {
            result += '?', ++column;
        } else if (character == "\n") {
            result += '\n', column = 0;
        } else if (character == "\t") {
            do result += ' ', ++column;
            while (column % 8 != 0);
        } else if (!is_control(character)) {
            result += character, ++column;
        }
        text.remove_prefix(length == 0           ? 1
                           : character == "\x1b" ? escape_length(text)
                                                 : length);
    }
    return result;
}

std::string count(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace learn
