#include "text.hpp"

#include <algorithm>
#include <utility>

namespace learn {

namespace {

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// True if an accent begins `text` that is drawn over the character before it (U+0300 to U+036F).
bool is_accent(std::string_view text) {
    return text.starts_with('\xCC') || (text.starts_with('\xCD') && text.size() > 1 &&
                                        static_cast<unsigned char>(text[1]) < 0xB0);
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

/// The columns at the beginning of a line that the lines below it leave free, if it is broken: its
/// indentation, and the marker of a list's item.
std::size_t hang_of(std::string_view line) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(start);
    if (line.starts_with("- ")) return start + 2;
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool numbered =
        digits != 0 && digits != line.npos && line.substr(digits).starts_with(". ");
    return numbered ? start + digits + 2 : start;
}

/// Adds a line, broken where there is no room for more.
void add_broken(std::vector<std::string>& lines, std::string_view line,
                std::size_t columns) {
    const std::size_t hang = hang_of(line);
    std::string broken(line.substr(0, hang));
    line.remove_prefix(hang);
    for (bool first = true; !line.empty();) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        if (word.empty()) continue;
        if (!first && width(broken) + 1 + width(word) > columns) {
            lines.push_back(std::exchange(broken, std::string(hang, ' ')));
            first = true;
        }
        if (!std::exchange(first, false)) broken += ' ';
        broken += word;
    }
    lines.push_back(broken);
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
    for (std::size_t i = 0; i < text.size(); ++i)
        columns += continues_a_character(text[i]) || is_accent(text.substr(i)) ? 0 : 1;
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
    for (const std::string& line : split_lines(text)) {
        const bool blank = line.find_first_not_of(' ') == line.npos;
        if (blank && (lines.empty() || lines.back().empty())) continue;
        if (blank) lines.emplace_back();
        else if (width(line) <= columns) lines.push_back(line);
        else add_broken(lines, line, columns);
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    for (std::string& line : lines) line = with_plain_spaces(std::move(line));
    return lines;
}

std::string with_plain_spaces(std::string text) {
    for (std::size_t at = 0; (at = text.find("\u00A0", at)) != text.npos; ++at)
        text.replace(at, 2, " ");
    return text;
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

bool is_exercise_id(std::string_view id) {
    return !id.empty() && id[0] != '.' && id.find_first_of(" \t\n/\\") == id.npos &&
           printable(id) == id;
}

std::string count(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace learn
