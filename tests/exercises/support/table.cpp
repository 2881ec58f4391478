#include "table.hpp"

#include "format.hpp"

#include <algorithm>
#include <cmath>

namespace exercise {

namespace {

using line = std::vector<std::string>;

bool wrong(const wanted& w, const outcome& yours, std::size_t i) {
    return !right(yours.numbers[i], w.value.numbers[i], w);
}

std::string name_of(const trial& t, const outcome& yours, std::size_t i) {
    if (i < yours.rows.size()) return yours.rows[i];
    if (t.rows.size() == yours.numbers.size()) return t.rows[i];
    return yours.is_list ? std::to_string(i) : "";
}

line head(const wanted& w, const outcome& yours) {
    if (w.gradient) return {"", "yours", "by wiggling", "relative error"};
    if (yours.is_exact) return {"", "yours", "expected"};
    return {"", "yours", "expected", "difference"};
}

std::string difference(double a, double b, bool none_to_speak_of) {
    if (std::isnan(a - b)) return "";
    return none_to_speak_of ? "0" : rounded(a - b, 4);
}

line row(const trial& t, const wanted& w, const outcome& yours, std::size_t i) {
    const double a = yours.numbers[i], b = w.value.numbers[i];
    const bool looks_equal = rounded(a) == rounded(b), is_wrong = wrong(w, yours, i);
    const int digits = looks_equal && is_wrong ? 17 : 10;
    line cells = {name_of(t, yours, i), rounded(a, digits),
                  rounded(b, w.gradient ? 7 : digits)};
    if (w.gradient) cells.push_back(rounded(relative_error(a, b), 2));
    else if (!yours.is_exact) cells.push_back(difference(a, b, looks_equal && !is_wrong));
    cells.push_back(is_wrong ? "<--" : "");
    return cells;
}

/// Which rows to show: all of a short table, of a long one those from the first wrong one on.
std::vector<std::size_t> shown_rows(const wanted& w, const outcome& yours) {
    const std::size_t n = yours.numbers.size(), most = 12;
    std::size_t first = 0;
    while (n > most && first + most < n && !wrong(w, yours, first)) ++first;
    std::vector<std::size_t> rows;
    for (std::size_t i = first; i < std::min(n, first + most); ++i) rows.push_back(i);
    return rows;
}

std::string aligned(const std::vector<line>& lines) {
    std::vector<std::size_t> widths(5);
    for (const line& l : lines)
        for (std::size_t k = 0; k < l.size(); ++k)
            widths[k] = std::max(widths[k], width(l[k]));
    std::string text;
    for (const line& l : lines) {
        std::string out = "  " + l[0] + std::string(widths[0] - width(l[0]), ' ');
        for (std::size_t k = 1; k < l.size(); ++k)
            if (l[k] == "<--") out += "   <--";
            else out += std::string(widths[k] - width(l[k]) + 3, ' ') + l[k];
        out.erase(out.find_last_not_of(' ') + 1);
        text += out + "\n";
    }
    return text;
}

}

std::size_t count_wrong(const wanted& w, const outcome& yours) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < yours.numbers.size(); ++i) count += wrong(w, yours, i);
    return count;
}

std::string table(const trial& t, const wanted& w, const outcome& yours) {
    std::vector<line> lines = {head(w, yours)};
    const std::vector<std::size_t> rows = shown_rows(w, yours);
    for (std::size_t i : rows) lines.push_back(row(t, w, yours, i));
    std::string text = aligned(lines);
    const std::size_t more = yours.numbers.size() - rows.size();
    if (more) text += "  ... and " + counted(more, "more row") + "\n";
    return text;
}

}
