#include "draw.hpp"

#include <algorithm>

#include "text.hpp"

namespace learn {

namespace {

const char* code(Colour colour) {
    switch (colour) {
    case Colour::bold:
        return "\x1b[1m";
    case Colour::dim:
        return "\x1b[2m";
    case Colour::red:
        return "\x1b[31m";
    case Colour::green:
        return "\x1b[32m";
    case Colour::yellow:
        return "\x1b[33m";
    default:
        return "";
    }
}

std::size_t rows_of_all(const Lines& lines, std::size_t columns) {
    std::size_t rows = 0;
    for (const Line& line : lines) rows += rows_of(line, columns);
    return rows;
}

/// The lines of the first two paragraphs.
std::size_t two_paragraphs(const Lines& lines) {
    std::size_t blank = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].text.empty() && ++blank == 2) return i + 1;
    return 0;
}

}  // namespace

std::string bar(std::size_t done, std::size_t total, std::size_t columns) {
    const std::size_t room = columns > 2 ? columns - 2 : 0;
    const std::size_t full = total == 0 ? 0 : room * done / total;
    return "[" + std::string(full, '#') + std::string(room - full, '-') + "]";
}

std::string painted(const Line& line, bool colours) {
    if (!colours || line.colour == Colour::none || line.text.empty()) return line.text;
    return code(line.colour) + line.text + "\x1b[0m";
}

std::string painted(const Lines& lines, bool colours) {
    std::string text;
    for (const Line& line : lines) text += painted(line, colours) + "\n";
    return text;
}

void append(Lines& lines, const Lines& more) {
    if (!lines.empty() && !more.empty()) lines.push_back({});
    lines.insert(lines.end(), more.begin(), more.end());
}

std::size_t rows_of(const Line& line, std::size_t columns) {
    const std::size_t wide = width(line.text);
    return wide == 0 || columns == 0 ? 1 : (wide + columns - 1) / columns;
}

Lines fit(const Lines& lines, std::size_t rows, std::size_t columns, Keep keep,
          std::string_view more) {
    if (keep == Keep::all || rows_of_all(lines, columns) <= rows) return lines;
    if (keep == Keep::ends) {
        const auto begin = lines.begin(),
                   end = begin + static_cast<std::ptrdiff_t>(two_paragraphs(lines));
        Lines head(begin, end);
        const std::size_t used = rows_of_all(head, columns);
        if (head.empty() || used > rows / 2)
            return fit(lines, rows, columns, Keep::last, more);
        const Lines rest = fit({end, lines.end()}, rows - used, columns, Keep::last, more);
        head.insert(head.end(), rest.begin(), rest.end());
        return head;
    }
    Lines kept;
    Lines order = lines;
    if (keep == Keep::last) std::reverse(order.begin(), order.end());
    std::size_t used = 1;
    for (const Line& line : order) {
        used += rows_of(line, columns);
        if (used > rows && !kept.empty()) break;
        kept.push_back(line);
    }
    std::string missing = "… " + count(lines.size() - kept.size(), "more line");
    if (!more.empty()) missing += "; " + std::string(more);
    kept.push_back({missing, Colour::dim});
    if (keep == Keep::last) std::reverse(kept.begin(), kept.end());
    return kept;
}

Lines laid_out(const Scene& scene, Size size) {
    const std::size_t taken =
        rows_of_all(scene.top, size.columns) + rows_of_all(scene.bottom, size.columns);
    // The row below the last line is left free, for the cursor.
    const std::size_t room = std::max<std::size_t>(size.rows, taken + 5) - taken - 1;
    Lines middle = fit(scene.body, room, size.columns, scene.keep, scene.more);
    const std::size_t filled = rows_of_all(middle, size.columns) + 1;
    if (filled + 3 <= room)
        append(middle,
               fit(scene.after, room - filled, size.columns, Keep::first, scene.more));
    Lines lines = scene.top;
    lines.insert(lines.end(), middle.begin(), middle.end());
    lines.insert(lines.end(), scene.bottom.begin(), scene.bottom.end());
    return lines;
}

}  // namespace learn
