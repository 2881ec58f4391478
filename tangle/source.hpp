#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tangle {

class Report;

/// One text file, held in memory with its line ends turned into '\n'.
/// Lines and columns count from 1; columns count bytes.
class Source {
public:
    Source(std::string path, std::size_t order, std::string text);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const std::string& path() const { return path_; }
    std::size_t order() const { return order_; }
    std::string_view text() const { return text_; }
    std::size_t line_count() const { return starts_.size(); }

    /// The text of line `number` without its line end; empty when there is no such line.
    std::string_view line(std::size_t number) const;

    /// Stores a text that does not stand in the file as it is, for as long as the source lives.
    std::string_view keep(std::string text);

private:
    std::string path_;
    std::size_t order_;
    std::string text_;
    std::vector<std::size_t> starts_;
    std::deque<std::string> kept_;
};

/// A place in a source that a message can point to.
struct Place {
    const Source* source = nullptr;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// One line of a code block. `text` lies in its source; `column` is where it begins there.
/// `reference` is the name in `<<name>>` if the line is a reference, else empty.
struct Line {
    std::string_view text;
    std::string_view reference;
    Place place;
};

/// Reads the whole of a file. Returns false and a reason when that fails.
bool read_file(const std::string& path, std::string& text, std::string& reason);

/// Turns "\r\n" and a lone "\r" into "\n" and drops a byte order mark, in place.
void normalise(std::string& text);

/// Reports what a chapter must not hold: NUL bytes and bytes that are not UTF-8.
/// Returns true when there is nothing to report.
bool check_encoding(const Source& source, Report& report);

}  // namespace tangle
