// Feeds chapters of any kind to tangle, up to what it would write: their text is parsed, the book
// replayed, and all files and the index made of it, in memory. It may report errors, each at a
// place; whatever else it does stops the fuzzer.
//
// A line `--- 01-a.md HEADERS a.hpp` begins a chapter, as in tests/tangle/cases.
#include "chapter.hpp"
#include "demand.hpp"
#include "index.hpp"
#include "options.hpp"
#include "replay.hpp"
#include "report.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace tangle;

namespace {

/// What the line that begins a chapter says of it.
ChapterList list_in(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    Options options;
    if (read_options(words, options).empty() && !options.chapters.empty())
        return options.chapters.front();
    ChapterList list;
    list.path = "01-a.md";
    return list;
}

void read_book(std::string_view input, Book& book, Report& report) {
    constexpr std::string_view mark = "--- ";
    while (!input.empty()) {
        std::string list = "01-a.md";
        if (input.starts_with(mark)) {
            const std::size_t end = std::min(input.find('\n'), input.size());
            list = input.substr(mark.size(), std::max(end, mark.size()) - mark.size());
            input.remove_prefix(std::min(end + 1, input.size()));
        }
        const std::size_t end =
            input.starts_with(mark) ? 0 : std::min(input.find("\n--- "), input.size() - 1);
        const std::size_t length = input.empty() || input.starts_with(mark) ? 0 : end + 1;
        read_chapter(list_in(list), std::string(input.substr(0, length)), {}, book, report);
        input.remove_prefix(length);
    }
}

void check_errors(const Book& book, const Report& report) {
    for (const std::string& line : report.lines()) {
        demand(line.find('\n') == line.npos, "an error is one line");
        const bool placed = std::any_of(book.begin(), book.end(), [&](const auto& each) {
            return line.starts_with(each.list.path + ":");
        });
        demand(placed || line.starts_with("tangle: "), "an error has a place");
    }
}

/// Whether a path stays in its folder on any system.
bool is_inside(const std::string& path) {
    std::istringstream parts(path);
    for (std::string part; std::getline(parts, part, '/');)
        if (part.empty() || part == "." || part == "..") return false;
    return !path.empty() && path.find_first_of("\\:~\n") == path.npos;
}

/// A line of code stands in the chapter where its origin says.
void check_origins(const OutputFile& file) {
    std::istringstream lines(*file.clean);
    std::string line;
    for (const Place& place : *file.origins) {
        demand(!std::getline(lines, line).fail(), "an origin for each line");
        if (place.source == nullptr) continue;
        demand(place.line >= 1 && place.line <= place.source->line_count(),
               "an origin is in the chapter");
        const std::string_view there = place.source->line(place.line);
        const std::size_t text = std::min(line.find_first_not_of(" \t"), line.size());
        demand(there.ends_with(std::string_view(line).substr(text)) ||
                   line.substr(text).starts_with("// "),
               "a line stands where its origin says");
    }
    demand(!std::getline(lines, line), "a line for each origin");
}

void check_files(const PlayedBook& book) {
    std::set<std::string> paths;
    for (const OutputFile& file : book.files) {
        demand(is_inside(file.path), "files stay in their folder");
        demand(paths.insert(file.path).second, "a file is written once");
        demand(file.clean != nullptr, "a file has a text");
        if (file.origins != nullptr) check_origins(file);
    }
    for (const IndexFile& file : make_index(book)) {
        demand(is_inside(file.name), "the index stays in its folder");
        demand(!file.name.ends_with(".json") || nlohmann::json::accept(file.text),
               "the index is JSON");
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Book book;
    Report report;
    read_book({reinterpret_cast<const char*>(data), size}, book, report);
    const PlayedBook played = replay(book, "prefix", report);
    if (report.empty()) check_files(played);
    else check_errors(book, report);
    return 0;
}
