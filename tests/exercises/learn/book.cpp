#include "book.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "file.hpp"
#include "plain.hpp"
#include "text.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

/// What is wrong with a file of the index, and how to make it anew.
Trouble index_trouble(const Paths& paths, const std::string& what) {
    return Trouble(what + "; `cmake --build " + shown(paths.build) +
                   " --target book.tangle` makes it");
}

/// Reads a file of the index and does something with it.
template <class Use>
void use_index(const Paths& paths, const std::string& name, const Use& use) {
    const fs::path path = paths.index(name);
    if (!is_there(path)) throw index_trouble(paths, "there is no " + shown(path));
    const std::string text = read_file(path);
    try {
        use(json::parse(text));
    } catch (const json::exception&) {
        throw index_trouble(paths, shown(path) + " makes no sense");
    }
}

Exercise read_exercise(const json& entry, std::size_t chapter_place) {
    Exercise exercise;
    exercise.id = entry.at("id").get<std::string>();
    exercise.number = entry.at("number").get<std::string>();
    exercise.chapter_place = chapter_place;
    const auto text = [&](const char* key, const auto& printed) {
        return printed(entry.at(key).get_ref<const std::string&>(), exercise.unknown);
    };
    exercise.title = text("title", plain_title);
    exercise.task = text("task", plain);
    exercise.hint = text("hint", plain);
    exercise.remarks = text("remarks", plain);
    return exercise;
}

/// Adds the exercises of a chapter that book.json names, in its order.
void add_exercises(Book& book, Chapter& chapter, const Paths& paths, const json& ids) {
    const std::string file = chapter.slug + ".json";
    use_index(paths, file, [&](const json& index) {
        const json& entries = index.at("exercises");
        for (const json& id : ids) {
            const auto entry =
                std::find_if(entries.begin(), entries.end(),
                             [&](const json& e) { return e.at("id") == id; });
            if (entry == entries.end() || !is_exercise_id(id.get_ref<const std::string&>()))
                throw index_trouble(paths, shown(paths.index(file)) + " has no exercise " +
                                               id.get<std::string>());
            chapter.members.push_back(book.exercises.size());
            book.exercises.push_back(read_exercise(*entry, book.chapters.size()));
        }
    });
}

void add_chapter(Book& book, const json& entry, const Paths& paths) {
    const json& ids = entry.at("exercises");
    if (ids.empty()) return;
    std::vector<std::string> unknown;
    Chapter chapter;
    chapter.slug = entry.at("slug").get<std::string>();
    chapter.number = std::to_string(entry.at("number").get<int>());
    chapter.title = plain_title(entry.at("title").get_ref<const std::string&>(), unknown);
    add_exercises(book, chapter, paths, ids);
    book.chapters.push_back(std::move(chapter));
}

}  // namespace

fs::path Paths::answer(std::string_view id) const {
    return work / (std::string(id) + ".cpp");
}

fs::path Paths::made(std::string_view id, std::string_view file) const {
    return build / "exercises" / id / file;
}

fs::path Paths::index(std::string_view name) const { return build / "index" / name; }

std::optional<std::size_t> Book::find(std::string_view name) const {
    const std::string stem =
        name.ends_with(".cpp") ? fs::path(name).stem().string() : std::string(name);
    for (std::size_t i = 0; i < exercises.size(); ++i)
        if (exercises[i].id == stem || exercises[i].number == stem) return i;
    return std::nullopt;
}

std::vector<std::size_t> Book::find_all(std::string_view name) const {
    if (const auto place = find(name)) return {*place};
    if (name.empty()) return {};
    for (const Chapter& chapter : chapters)
        if (chapter.number == name) return chapter.members;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const std::string_view id = exercises[i].id;
        const std::string_view words = id.substr(std::min(id.find('-'), id.size()));
        if (words.size() > 1 && words.substr(1) == name) return {i};
        if (words.find("-" + std::string(name)) != words.npos) found.push_back(i);
    }
    return found;
}

Book read_book(const Paths& paths) {
    Book book;
    use_index(paths, "book.json", [&](const json& index) {
        for (const json& chapter : index.at("chapters")) add_chapter(book, chapter, paths);
    });
    if (book.exercises.empty())
        throw index_trouble(paths, shown(paths.index("book.json")) + " names no exercises");
    return book;
}

}  // namespace learn
