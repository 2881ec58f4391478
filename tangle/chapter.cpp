#include "chapter.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include "attributes.hpp"
#include "markdown.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

constexpr std::size_t largest_chapter = std::size_t{256} << 20;  // bytes

/// `01-a-neuron` from `chapters/01-a-neuron.md`.
std::string slug_of(std::string_view path) {
    path.remove_prefix(path.find_last_of('/') + 1);
    if (path.ends_with(".md")) path.remove_suffix(3);
    return std::string(path);
}

bool is_slug(std::string_view slug) {
    const std::size_t dash = slug.find('-');
    return is_name(slug) && dash != std::string_view::npos && dash >= 2 && dash <= 6 &&
           is_digits(slug.substr(0, dash)) && dash + 1 < slug.size();
}

/// Whether another chapter of the book has the last one's number.
bool is_number_taken(const Book& book) {
    return std::any_of(book.begin(), std::prev(book.end()), [&](const Chapter& other) {
        return is_slug(other.slug) && other.number == book.back().number;
    });
}

void name_chapter(Chapter& chapter, Report& report) {
    chapter.slug = slug_of(chapter.list.path);
    if (is_slug(chapter.slug)) {
        chapter.number = std::stoul(chapter.slug.substr(0, chapter.slug.find('-')));
    } else {
        report.error(
            {chapter.source.get(), 1, 1},
            "a chapter's file is named like `01-a-neuron.md`: number, hyphen, short title");
    }
}

/// The part of an exercise's section that is folded away under `summary`.
std::string details(const Document& document, const Source& source,
                    std::string_view summary, std::size_t from, std::size_t to) {
    for (const Details& part : document.details) {
        if (part.summary == summary && part.first > from && part.first < to)
            return document.text_of(source, part.first, part.last);
    }
    return {};
}

/// Reads what is said about an exercise around its stub.
Exercise read_exercise(const Document& document, const Source& source, const Fence& stub) {
    Exercise exercise;
    exercise.name = stub.name;
    const std::string number = stub.name.substr(0, stub.name.find('-')) + " ";
    const auto& headings = document.headings;
    const auto next =
        std::find_if(headings.begin(), headings.end(),
                     [&](const Heading& heading) { return heading.line > stub.first; });
    if (next == headings.begin() || !std::prev(next)->text.starts_with(number))
        return exercise;
    exercise.line = std::prev(next)->line;
    exercise.title = std::prev(next)->text.substr(number.size());
    const std::size_t end = next == headings.end() ? source.line_count() + 1 : next->line;
    exercise.task = document.text_of(source, exercise.line + 1, stub.first - 1);
    exercise.hint = details(document, source, "Hint", exercise.line, end);
    exercise.remarks = details(document, source, "Solution", exercise.line, end);
    return exercise;
}

/// The blocks in other languages than tangle's.
std::vector<Listing> read_listings(const Document& document) {
    std::vector<Listing> listings;
    for (const Block& block : document.blocks) {
        const std::string_view language =
            block.info.substr(0, block.info.find_first_of(" \t{"));
        if (is_ours(language)) continue;
        Listing listing{std::string(language), block.first, {}};
        for (const Line& line : block.lines) listing.text.append(line.text).append("\n");
        listings.push_back(std::move(listing));
    }
    return listings;
}

void parse(Chapter& chapter, Report& report) {
    Source& source = *chapter.source;
    if (!check_encoding(source, report)) return;
    const std::size_t before = report.size();
    const Document document = parse_markdown(source, report);
    if (document.title.empty() && report.size() == before) {
        report.error({&source, 1, 1},
                     "the chapter has no title; begin it with a line `# Title`");
    }
    chapter.title = document.title;
    chapter.lead = document.lead;
    chapter.headings = document.headings;
    chapter.listings = read_listings(document);
    chapter.fences = read_fences(document, source, report, chapter.doubtful);
    for (const Fence& fence : chapter.fences) {
        if (fence.kind == Kind::stub)
            chapter.exercises.push_back(read_exercise(document, source, fence));
        const std::string number = fence.name.substr(0, fence.name.find('.'));
        if (fence.is_exercise() && number != std::to_string(chapter.number)) {
            report.error(fence.place,
                         "exercise " + in_ticks(fence.name) + " stands in chapter " +
                             std::to_string(chapter.number) + "; let its name begin `" +
                             std::to_string(chapter.number) + ".`");
        }
    }
}

}  // namespace

void read_chapter(ChapterList list, std::string text, const std::string& trouble,
                  Book& book, Report& report) {
    const std::size_t index = book.size();
    const std::size_t before = report.size();
    Chapter& chapter = book.emplace_back();
    chapter.list = std::move(list);
    normalise(text);
    chapter.source = std::make_unique<Source>(chapter.list.path, index, std::move(text));
    const Place begin{chapter.source.get(), 1, 1};
    if (!trouble.empty()) report.error(begin, "the chapter cannot be read: " + trouble);
    name_chapter(chapter, report);
    chapter.damaged = report.size() != before;
    if (chapter.damaged) return;
    if (is_number_taken(book)) {
        report.error(begin, "another chapter has the number " +
                                std::to_string(chapter.number) + ", too");
    }
    parse(chapter, report);
    chapter.damaged = report.size() != before;
}

void read_chapters(std::vector<ChapterList> lists, Book& book, Report& report) {
    for (ChapterList& list : lists) {
        std::string text;
        std::string trouble;
        read_file(list.path, text, trouble);
        if (text.size() > largest_chapter) trouble = "it is larger than 256 MB";
        if (!trouble.empty()) text.clear();
        read_chapter(std::move(list), std::move(text), trouble, book, report);
    }
}

}  // namespace tangle
