#include "booklist.hpp"

#include <string_view>
#include <utility>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

std::vector<std::string>* list_for(std::string_view keyword, ChapterList& chapter) {
    if (keyword == "HEADERS") return &chapter.headers;
    if (keyword == "PROGRAMS") return &chapter.programs;
    if (keyword == "NOW") return &chapter.now;
    if (keyword == "EXERCISES") return &chapter.exercises;
    return nullptr;
}

/// Reads one line of the list.
ChapterList read_line(const Source& source, std::size_t number, Report& report) {
    const auto parts = words(source.line(number));
    ChapterList chapter;
    chapter.path = parts[0];
    chapter.line = number;
    std::vector<std::string>* list = nullptr;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        std::vector<std::string>* named = list_for(parts[i], chapter);
        if (named != nullptr) {
            list = named;
        } else if (parts[i] == "FRESH") {
            chapter.fresh = true;
        } else if (list != nullptr) {
            list->emplace_back(parts[i]);
        } else {
            report.error({&source, number, 1}, in_ticks(parts[i]) +
                                                   " stands before HEADERS, PROGRAMS, "
                                                   "NOW, EXERCISES or FRESH");
        }
    }
    return chapter;
}

}  // namespace

std::vector<ChapterList> read_book_list(const Source& source, Report& report) {
    std::vector<ChapterList> chapters;
    for (std::size_t number = 1; number <= source.line_count(); ++number) {
        if (trim(source.line(number)).empty()) continue;
        chapters.push_back(read_line(source, number, report));
    }
    return chapters;
}

}  // namespace tangle
