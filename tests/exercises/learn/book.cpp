#include "book.hpp"

#include <sstream>

#include "file.hpp"
#include "text.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

/// The leading `01` of a slug as `1`.
std::string chapter_number(std::string_view slug) {
    const std::string_view digits = slug.substr(0, slug.find('-'));
    const std::size_t start = digits.find_first_not_of('0');
    return start == digits.npos ? "0" : std::string(digits.substr(start));
}

std::string chapter_text(const fs::path& path) {
    try {
        return read_file(path);
    } catch (const Trouble&) {
        return {};
    }
}

/// Adds what one line of the list says: a slug and the ids of its exercises.
void add_chapter(Book& book, const std::string& line, const Places& places) {
    std::istringstream words(line);
    Chapter chapter;
    words >> chapter.slug;
    const std::string text =
        chapter_text(places.source / "chapters" / (chapter.slug + ".md"));
    chapter.number = chapter_number(chapter.slug);
    chapter.title = read_title(text);
    for (std::string id; words >> id;) {
        const std::size_t dash = std::min(id.find('-'), id.size());
        const std::string number = id.substr(0, dash);
        Section section = read_section(text, number);
        if (section.title.empty()) section.title = id.substr(std::min(dash + 1, id.size()));
        chapter.members.push_back(book.exercises.size());
        book.exercises.push_back({id, number, book.chapters.size(), section});
    }
    if (!chapter.members.empty()) book.chapters.push_back(chapter);
}

}  // namespace

fs::path Places::answer(std::string_view id) const {
    return work / (std::string(id) + ".cpp");
}

fs::path Places::made(std::string_view id, std::string_view file) const {
    return build / "exercises" / id / file;
}

std::optional<std::size_t> Book::find(std::string_view name) const {
    const std::string stem =
        name.ends_with(".cpp") ? fs::path(name).stem().string() : std::string(name);
    for (std::size_t i = 0; i < exercises.size(); ++i)
        if (exercises[i].id == stem || exercises[i].number == stem) return i;
    return std::nullopt;
}

Book read_book(const Places& places) {
    const fs::path list = places.build / "exercises.list";
    if (!fs::exists(list))
        throw Trouble("there is no " + shown(list) + "; `cmake --preset default` makes it");
    Book book;
    for (const std::string& line : split_lines(read_file(list)))
        if (!line.empty()) add_chapter(book, line, places);
    if (book.exercises.empty()) throw Trouble(shown(list) + " names no exercises");
    return book;
}

}  // namespace learn
