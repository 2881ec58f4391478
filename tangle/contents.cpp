#include "contents.hpp"

#include <utility>

namespace tangle {

using Json = nlohmann::ordered_json;

Json make_contents(const PlayedBook& book) {
    Json chapters = Json::array();
    for (const PlayedChapter& played : book.chapters) {
        const Chapter& chapter = *played.chapter;
        Json figures = Json::array();
        for (const Fence& fence : chapter.fences) {
            if (fence.kind == Kind::figure) figures.push_back(fence.name);
        }
        chapters.push_back({{"slug", chapter.slug},
                            {"number", chapter.number},
                            {"title", chapter.title},
                            {"lead", chapter.lead},
                            {"source", chapter.list.path},
                            {"fresh", chapter.list.fresh},
                            {"headers", played.headers},
                            {"programs", played.programs},
                            {"now", played.now},
                            {"exercises", played.exercises},
                            {"figures", std::move(figures)}});
    }
    return {{"chapters", std::move(chapters)}};
}

Json make_words(const PlayedBook& book) {
    Json chapters = Json::array();
    for (const PlayedChapter& played : book.chapters) {
        const Chapter& chapter = *played.chapter;
        Json sections = Json::array();
        for (const Heading& heading : chapter.headings)
            sections.push_back({{"level", heading.level},
                                {"line", heading.line},
                                {"title", heading.text},
                                {"words", heading.words}});
        chapters.push_back({{"slug", chapter.slug}, {"sections", std::move(sections)}});
    }
    return {{"chapters", std::move(chapters)}};
}

}  // namespace tangle
