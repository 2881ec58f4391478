#include "contents.hpp"

#include <utility>

namespace tangle {

using Json = nlohmann::ordered_json;

Json make_contents(const Book& book) {
    Json chapters = Json::array();
    for (const Chapter& chapter : book.chapters) {
        Json figures = Json::array();
        for (const Fence& fence : chapter.fences) {
            if (fence.kind == Kind::figure) figures.push_back(fence.anchor);
        }
        chapters.push_back({{"slug", chapter.slug},
                            {"number", chapter.number},
                            {"title", chapter.title},
                            {"lead", chapter.lead},
                            {"source", chapter.list.path},
                            {"fresh", chapter.list.fresh},
                            {"headers", chapter.headers},
                            {"programs", chapter.programs},
                            {"now", chapter.now},
                            {"exercises", chapter.exercises},
                            {"figures", std::move(figures)}});
    }
    return {{"chapters", std::move(chapters)}};
}

Json make_words(const Book& book) {
    Json chapters = Json::array();
    for (const Chapter& chapter : book.chapters) {
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
