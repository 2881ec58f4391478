#include "index.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>

#include "contents.hpp"
#include "lua.hpp"
#include "text.hpp"

namespace tangle {

namespace {

using Json = nlohmann::ordered_json;

/// Sets a key unless the text is empty.
void set(Json& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

/// The part of the index that belongs to one chapter.
class ChapterIndex {
public:
    ChapterIndex(const PlayedBook& book, const PlayedChapter& played)
        : book_(book), played_(played), chapter_(*played.chapter) {}

    Json make() {
        Json result = {{"slug", chapter_.slug},        {"number", chapter_.number},
                       {"title", chapter_.title},      {"source", chapter_.list.path},
                       {"fresh", chapter_.list.fresh}, {"headers", played_.headers},
                       {"programs", programs()},       {"sections", sections()}};
        Json fences = Json::array();
        for (const PlayedFence& played : played_.fences)
            fences.push_back(make_fence(played));
        result["fences"] = std::move(fences);
        result["listings"] = listings();
        result["lives"] = std::move(lives_);
        result["roots"] = roots();
        result["exercises"] = exercises();
        result["files"] = files();
        return result;
    }

private:
    const Chapter& chapter_of(const PlayedFence& played) const {
        return *book_.chapters[played.chapter].chapter;
    }

    std::string number(const PlayedFence& played) const {
        if (played.number == 0) return {};
        return std::to_string(chapter_of(played).number) + "." +
               std::to_string(played.number);
    }

    /// What a page needs in order to link to a fence.
    Json link(const PlayedFence& played) const {
        Json result = {{"title", played.fence->title()},
                       {"chapter", chapter_of(played).slug}};
        set(result, "anchor", played.anchor);
        set(result, "nr", number(played));
        return result;
    }

    Json programs() const {
        Json result = Json::array();
        for (const Program& program : played_.made)
            result.push_back({{"name", program.name},
                              {"now", program.now},
                              {"key", program.key},
                              {"sources", program.sources}});
        return result;
    }

    Json sections() const {
        Json result = Json::array();
        for (const Heading& heading : chapter_.headings)
            result.push_back({{"level", heading.level},
                              {"line", heading.line},
                              {"title", heading.text}});
        return result;
    }

    Json listings() const {
        Json result = Json::array();
        for (const Listing& listing : chapter_.listings)
            result.push_back({{"language", listing.language},
                              {"line", listing.line},
                              {"text", listing.text}});
        return result;
    }

    Json make_fence(const PlayedFence& played) {
        const Fence& fence = *played.fence;
        Json result = {{"language", fence.language},
                       {"kind", to_string(fence.kind)},
                       {"line", fence.first},
                       {"last", fence.last}};
        set(result, "before", fence.before);
        set(result, "anchor", played.anchor);
        set(result, "nr", number(played));
        set(result, "title", fence.title());
        add_code(played, result);
        if (fence.kind == Kind::run) add_run(fence, result);
        if (fence.kind == Kind::figure) add_figure(fence, result);
        if (!fence.twins.empty()) result["twins"] = fence.twins;
        std::string text;
        for (const Line& line : fence.lines) text.append(line.text).append("\n");
        result["text"] = std::move(text);
        return result;
    }

    void add_code(const PlayedFence& played, Json& result) {
        const Fence& fence = *played.fence;
        if (fence.kind == Kind::root || fence.kind == Kind::chunk) {
            result["op"] = fence.deed();
            result["part"] = played.part;
            result["files"] = played.files;
            result[fence.is_file() ? "file" : "name"] = fence.name;
        }
        if (fence.is_exercise()) result["exercise"] = fence.name;
        if (fence.now) result["now"] = true;
        if (fence.plumbing) result["plumbing"] = true;
        if (fence.file_scope) result["scope"] = "file";
        if (!fence.compiled) result["nocompile"] = true;
        if (fence.language != "cpp" && fence.language != "diff") return;
        result["refs"] = references(played);
        if (played.life == no_life) return;
        result["life"] = life(played.life);
        result["place"] = played.place_in_life;
    }

    Json references(const PlayedFence& played) const {
        Json result = Json::array();
        for (const Link& reference : played.references) {
            const bool known = reference.life != no_life;
            Json item = known ? link(*book_.lives[reference.life].fences.front())
                              : Json{{"title", readable(reference.name)}};
            item["name"] = reference.name;
            result.push_back(std::move(item));
        }
        return result;
    }

    /// The number, from 1, of a chunk's life in this chapter's list. What all fences of one life
    /// share stands there once, so that the index grows no faster than the book.
    std::size_t life(std::size_t index) {
        const auto [known, is_new] = numbers_.emplace(index, lives_.size() + 1);
        if (!is_new) return known->second;
        Json fences = Json::array();
        Json users = Json::array();
        for (const PlayedFence* played : book_.lives[index].fences) {
            Json item = link(*played);
            item["op"] = played->fence->deed();
            fences.push_back(std::move(item));
        }
        for (const PlayedFence* played : book_.lives[index].users)
            users.push_back(link(*played));
        lives_.push_back({{"fences", std::move(fences)}, {"users", std::move(users)}});
        return known->second;
    }

    static void add_run(const Fence& fence, Json& result) {
        result["commands"] = fence.commands;
        set(result, "tolerance", fence.tolerance);
        result["status"] = fence.status.empty() ? 0 : std::stoi(fence.status);
        if (fence.timing) result["timing"] = true;
        if (fence.edge) result["edge"] = true;
        if (fence.stored) result["stored"] = true;
        if (fence.learn) result["learn"] = true;
        set(result, "answer", fence.answer);
        set(result, "machine", fence.machine);
        set(result, "date", fence.date);
        result["column"] = fence.place.column;
    }

    static void add_figure(const Fence& fence, Json& result) {
        result["from"] = fence.from;
        result["alt"] = fence.alt;
        result["caption"] = fence.caption;
        const std::size_t cross = fence.size.find('x');
        result["width"] = std::stoul(fence.size.substr(0, cross));
        result["height"] = std::stoul(fence.size.substr(cross + 1));
    }

    /// Where the files begin that the chapter's fences are part of.
    Json roots() const {
        std::map<std::string, const PlayedFence*> found;
        for (const PlayedFence& played : played_.fences)
            for (const std::string& file : played.files) found.emplace(file, nullptr);
        for (const PlayedChapter& chapter : book_.chapters) {
            for (const PlayedFence& played : chapter.fences) {
                const Fence& fence = *played.fence;
                const bool begins = fence.is_file() && fence.operation == nullptr;
                const bool header = fence.name.ends_with(".hpp");
                const auto place = found.find(fence.name);
                if (begins && place != found.end() && (header || &chapter == &played_))
                    place->second = &played;
            }
            if (&chapter == &played_) break;
        }
        Json result = Json::object();
        for (const auto& [file, fence] : found)
            if (fence != nullptr) result[file] = link(*fence);
        return result;
    }

    Json exercises() const {
        Json result = Json::array();
        for (const Exercise& exercise : chapter_.exercises)
            result.push_back({{"id", exercise.name},
                              {"number", exercise.name.substr(0, exercise.name.find('-'))},
                              {"line", exercise.line},
                              {"title", exercise.title},
                              {"task", exercise.task},
                              {"hint", exercise.hint},
                              {"remarks", exercise.remarks},
                              {"stub", place_of(exercise.name, Kind::stub)},
                              {"solution", place_of(exercise.name, Kind::solution)}});
        return result;
    }

    /// Which of the chapter's fences, from 0, holds a part of an exercise.
    std::size_t place_of(const std::string& exercise, Kind kind) const {
        const auto found = std::find_if(
            chapter_.fences.begin(), chapter_.fences.end(), [&](const Fence& fence) {
                return fence.kind == kind && fence.name == exercise;
            });
        return static_cast<std::size_t>(found - chapter_.fences.begin());
    }

    /// Each file at the chapter's end; of one that the chapter changed, where its lines stand.
    Json files() const {
        Json result = Json::array();
        for (const FileState& file : played_.files) {
            Json item = {{"name", file.name},
                         {"path", chapter_.slug + "/" + file.name},
                         {"changed", file.changed}};
            if (file.changed) item["stretches"] = stretches(*file.origins);
            result.push_back(std::move(item));
        }
        return result;
    }

    /// Lines of a clean file that stand together in one fence: `[first line, number of lines,
    /// chapter, fence, line of the fence]`, all from 1; no line of the Markdown is named, since
    /// that would change with each word above it.
    Json stretches(const std::vector<Place>& origins) const {
        Json result = Json::array();
        for (std::size_t i = 0; i < origins.size();) {
            const Place& place = origins[i];
            std::size_t end = i + 1;
            while (end < origins.size() && origins[end].source == place.source &&
                   origins[end].line == place.line + (end - i))
                ++end;
            if (place.source != nullptr) {
                const Chapter& chapter = *book_.chapters[place.source->order()].chapter;
                const std::size_t fence = fence_at(chapter, place.line);
                const std::size_t line = place.line - chapter.fences[fence].first;
                result.push_back({i + 1, end - i, chapter.slug, fence + 1, line});
            }
            i = end;
        }
        return result;
    }

    static std::size_t fence_at(const Chapter& chapter, std::size_t line) {
        const auto after = std::upper_bound(
            chapter.fences.begin(), chapter.fences.end(), line,
            [](std::size_t wanted, const Fence& fence) { return wanted < fence.first; });
        return static_cast<std::size_t>(after - chapter.fences.begin()) - 1;
    }

    const PlayedBook& book_;
    const PlayedChapter& played_;
    const Chapter& chapter_;
    Json lives_ = Json::array();
    std::unordered_map<std::size_t, std::size_t> numbers_;
};

std::string json_text(const Json& json) {
    return json.dump(1, '\t', false, Json::error_handler_t::replace) + "\n";
}

void add_both(const std::string& name, const Json& json, std::vector<IndexFile>& files) {
    files.push_back({name + ".json", json_text(json)});
    files.push_back({name + ".lua", "return " + lua(json) + "\n"});
}

}  // namespace

std::vector<IndexFile> make_index(const PlayedBook& book) {
    std::vector<IndexFile> files;
    add_both("book", make_contents(book), files);
    files.push_back({"words.json", json_text(make_words(book))});
    for (const PlayedChapter& played : book.chapters)
        add_both(played.chapter->slug, ChapterIndex(book, played).make(), files);
    return files;
}

}  // namespace tangle
