#include "source.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "report.hpp"

namespace tangle {

bool read_file(const std::string& path, std::string& text, std::string& reason) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) {
        reason = std::strerror(errno);
        return false;
    }
    text.clear();
    std::vector<char> buffer(1 << 16);
    std::size_t got = 0;
    while ((got = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0) {
        text.append(buffer.data(), got);
    }
    if (std::ferror(file.get()) != 0) {
        reason = std::strerror(errno);
        return false;
    }
    return true;
}

void normalise(std::string& text) {
    std::size_t from = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    std::size_t to = 0;
    for (; from < text.size(); ++from) {
        const bool carriage_return = text[from] == '\r';
        if (carriage_return && from + 1 < text.size() && text[from + 1] == '\n') continue;
        text[to++] = carriage_return ? '\n' : text[from];
    }
    text.resize(to);
}

namespace {

/// The length of the UTF-8 character at the start of `text`, 0 if its bytes are not UTF-8.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    std::uint32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
        code = (code << 6) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

/// The index of the first byte of `line` that a chapter must not hold, or its size.
std::size_t first_bad_byte(std::string_view line) {
    std::size_t i = 0;
    while (i < line.size()) {
        const std::size_t length = line[i] == '\0' ? 0 : character_length(line.substr(i));
        if (length == 0) return i;
        i += length;
    }
    return i;
}

}  // namespace

bool check_encoding(const Source& source, Report& report) {
    bool good = true;
    for (std::size_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        const std::size_t bad = first_bad_byte(line);
        if (bad == line.size()) continue;
        good = false;
        report.error({&source, number, bad + 1},
                     line[bad] == '\0'
                         ? "a NUL byte; a chapter is plain text, so take it out"
                         : "this byte is not UTF-8; save the file in the UTF-8 encoding");
    }
    return good;
}

}  // namespace tangle
