#include "tex_reader.hpp"

#include <algorithm>

#include "notation.hpp"

namespace learn {

namespace {

/// The bytes of the character of UTF-8 that begins a text.
std::size_t character_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (text[length] & 0xC0) == 0x80) ++length;
    return length;
}

}  // namespace

std::string_view TexReader::take(std::size_t length) {
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(taken.size());
    return taken;
}

std::string_view TexReader::take_name() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    return take(std::max<std::size_t>(length, 1));
}

std::string_view TexReader::next_name() const {
    return TexReader(rest_.substr(std::min<std::size_t>(1, rest_.size()))).take_name();
}

std::string_view TexReader::take_argument() {
    skip_spaces();
    if (rest_.empty()) return {};
    if (rest_[0] == '\\') return take(1 + next_name().size());
    if (rest_[0] != '{') return take(character_length(rest_));
    take(1);
    return rest_of_group();
}

std::string_view TexReader::rest_of_group() {
    int depth = 1;
    std::size_t end = 0;
    for (; end < rest_.size() && depth > 0; ++end) {
        if (rest_[end] == '\\') ++end;
        else depth += rest_[end] == '{' ? 1 : rest_[end] == '}' ? -1 : 0;
    }
    std::string_view inner = take(end);
    if (depth == 0) inner.remove_suffix(1);
    return inner;
}

void TexReader::skip_spaces() {
    while (!rest_.empty()) {
        if (is_space(rest_[0])) take(1);
        else if (rest_.starts_with("\\,") || rest_.starts_with("\\!")) take(2);
        else return;
    }
}

}  // namespace learn
