#include "patch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "reference.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// A run of lines that belong together in a patch.
struct Hunk {
    std::vector<Line> lines;   ///< as in the Markdown, with their first character
    std::vector<Line> before;  ///< what must be there: context and `-` lines
    bool changes = false;
};

/// How far and where a hunk was found.
struct Match {
    std::vector<std::size_t> places;  ///< where it begins, at most two of them
    std::size_t best_length = 0;      ///< how many of its first lines were found together
    std::size_t best_end = 0;         ///< the line after those
};

char mark_of(const Line& line) { return line.text.empty() ? ' ' : line.text[0]; }

bool add_line(const Line& line, Hunk& hunk, Report& report) {
    const char mark = mark_of(line);
    if (mark != ' ' && mark != '-' && mark != '+') {
        report.error(line.place,
                     "a line of a patch begins with a space, `-`, `+` or is `@@`; this "
                     "one is " +
                         in_ticks(line.text));
        return false;
    }
    hunk.lines.push_back(line);
    if (mark != '+') hunk.before.push_back(patched_line(line));
    hunk.changes = hunk.changes || mark != ' ';
    return true;
}

/// Splits a patch at its `@@` lines. Reports lines and hunks that make no sense.
bool read_hunks(const Fence& fence, std::vector<Hunk>& hunks, Report& report) {
    const std::size_t errors = report.size();
    std::vector<Place> places{fence.place};
    hunks.resize(1);
    for (const Line& line : fence.lines) {
        if (trim(line.text) == "@@") {
            hunks.emplace_back();
            places.push_back(line.place);
        } else {
            add_line(line, hunks.back(), report);
        }
    }
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        const Place place = hunks[i].lines.empty() ? places[i] : hunks[i].lines[0].place;
        if (!hunks[i].changes) {
            report.error(
                place,
                "this hunk changes nothing; give it a line that begins with `-` or `+`");
        } else if (hunks[i].before.empty()) {
            report.error(
                place,
                "this hunk does not say where it goes; give it a line of context or `-`");
        }
    }
    return report.size() == errors;
}

/// For each prefix of `lines`, the length of the longest proper prefix that also ends it.
std::vector<std::size_t> borders(const std::vector<Line>& lines) {
    std::vector<std::size_t> border(lines.size(), 0);
    std::size_t length = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        while (length > 0 && lines[i].text != lines[length].text)
            length = border[length - 1];
        if (lines[i].text == lines[length].text) ++length;
        border[i] = length;
    }
    return border;
}

/// Searches for `wanted` in `lines` in linear time (Knuth, Morris and Pratt, 1977).
Match search(const std::vector<Line>& wanted, const std::vector<Line>& lines) {
    const std::vector<std::size_t> border = borders(wanted);
    Match match;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (length == wanted.size()) length = border[length - 1];
        while (length > 0 && lines[i].text != wanted[length].text)
            length = border[length - 1];
        if (lines[i].text == wanted[length].text) ++length;
        if (length > match.best_length) {
            match.best_length = length;
            match.best_end = i + 1;
        }
        if (length == wanted.size()) match.places.push_back(i + 1 - length);
        if (match.places.size() == 2) break;
    }
    return match;
}

std::string origin(const Line& line) {
    return " (" + line.place.source->path() + ":" + std::to_string(line.place.line) + ")";
}

/// A line of code as messages show it.
std::string shown(const Line& line) {
    return trim(line.text).empty() ? "an empty line" : in_ticks(line.text);
}

/// The line of the chunk that is most like `wanted`, or null.
const Line* most_alike(std::string_view wanted, const std::vector<Line>& lines) {
    std::vector<std::string_view> candidates;
    for (const Line& line : lines) {
        if (line.text.size() <= 200 && candidates.size() < 1000)
            candidates.push_back(line.text);
    }
    const std::string near =
        wanted.size() <= 200 ? nearest(wanted, candidates) : std::string{};
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const Line& line) { return line.text == near; });
    return near.empty() || found == lines.end() ? nullptr : &*found;
}

void report_mismatch(const Chunk& chunk, const Hunk& hunk, const Match& match,
                     Report& report) {
    const Line& expected = hunk.before[match.best_length];
    std::string message =
        "the patch does not fit " + in_ticks(chunk.name) + ": expected " + shown(expected);
    if (match.best_length == 0) {
        const bool few_errors = report.size() < 20;  // or searching would take for ever
        const Line* near = few_errors ? most_alike(expected.text, chunk.lines) : nullptr;
        message += ", found no such line";
        if (near != nullptr) message += "; the nearest is " + shown(*near) + origin(*near);
    } else {
        message += " after " + shown(hunk.before[match.best_length - 1]) + ", found ";
        message +=
            match.best_end == chunk.lines.size()
                ? "its end"
                : shown(chunk.lines[match.best_end]) + origin(chunk.lines[match.best_end]);
    }
    report.error(expected.place,
                 message + "; make context and `-` lines equal to the chunk's own text");
}

/// Where the hunk goes, or false after a report.
bool place_hunk(const Chunk& chunk, const Hunk& hunk, std::size_t earliest,
                std::size_t& place, Report& report) {
    const Match match = search(hunk.before, chunk.lines);
    if (match.places.empty()) {
        report_mismatch(chunk, hunk, match, report);
        return false;
    }
    place = match.places[0];
    const Place& here = hunk.before[0].place;
    if (match.places.size() > 1) {
        report.error(here,
                     "the patch fits " + in_ticks(chunk.name) + " in more than one place:" +
                         origin(chunk.lines[match.places[0]]) + " and" +
                         origin(chunk.lines[match.places[1]]) + "; add lines of context");
        return false;
    }
    if (place < earliest) {
        report.error(
            here, "this hunk belongs before or into the one above it; put hunks into the "
                  "order of the chunk's lines, without overlap");
        return false;
    }
    return true;
}

/// Copies the hunk's result to `result`; `next` is the chunk's first line that is not yet used.
void write_hunk(const Hunk& hunk, const Chunk& chunk, std::size_t& next,
                std::vector<Line>& result) {
    for (const Line& line : hunk.lines) {
        const char mark = mark_of(line);
        if (mark == '+') result.push_back(patched_line(line));
        if (mark == ' ') result.push_back(chunk.lines[next]);
        if (mark != '+') ++next;
    }
}

}  // namespace

Line patched_line(const Line& line) {
    Line result = line;
    if (!line.text.empty()) {
        result.text.remove_prefix(1);
        ++result.place.column;
    }
    const ReferenceScan scan = scan_reference(result.text);
    result.reference =
        scan.form == ReferenceForm::reference ? scan.name : std::string_view{};
    return result;
}

std::vector<Line> apply_patch(const Chunk& chunk, const Fence& fence, Report& report) {
    std::vector<Hunk> hunks;
    if (!read_hunks(fence, hunks, report)) return chunk.lines;
    std::vector<Line> result;
    std::size_t next = 0;
    bool good = true;
    for (const Hunk& hunk : hunks) {
        std::size_t place = 0;
        if (!place_hunk(chunk, hunk, next, place, report)) {
            good = false;
            continue;
        }
        const auto from = chunk.lines.begin();
        result.insert(result.end(), from + static_cast<std::ptrdiff_t>(next),
                      from + static_cast<std::ptrdiff_t>(place));
        next = place;
        write_hunk(hunk, chunk, next, result);
    }
    if (!good) return chunk.lines;
    result.insert(result.end(), chunk.lines.begin() + static_cast<std::ptrdiff_t>(next),
                  chunk.lines.end());
    return result;
}

}  // namespace tangle
